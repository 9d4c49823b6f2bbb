namespace RagPrep.Index.Lexical;

/// <summary>What one term of a question adds to a chunk's score from one field.</summary>
/// <param name="Term">The term as it was analysed.</param>
/// <param name="Field">The field.</param>
/// <param name="Frequency">How often the field has it, at least 1.</param>
/// <param name="Occurrences">How often the question has it; of a term that only its expansion has, the weight.</param>
/// <param name="Idf">Inverse document frequency in that field.</param>
/// <param name="Score">The part of the chunk's score, boost and occurrences included.</param>
public readonly record struct TermScore(string Term, LexicalField Field, int Frequency, double Occurrences, double Idf, double Score);
