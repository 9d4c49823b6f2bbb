namespace RagPrep.Retrieval.Understanding;

/// <summary>Tells what a question asks about from the words that it asks with: 'how', 'should', 'you', 'explain'.</summary>
public static class QuestionWords
{
    private static readonly HashSet<string> Words = [.. Resource.Rows("question-words.txt").Select(row => row[0])];

    /// <summary>Whether a word names nothing that is asked about; in capitals (DO, HAS) it may be a word of SQL, and does.</summary>
    public static bool Has(string word) => Words.Contains(word.ToLowerInvariant().Replace('’', '\'')) && (word.Length == 1 || word.Any(char.IsLower));

    /// <summary>The other words of a question, in order, as it has them; single letters with them, since I may be a number.</summary>
    public static IEnumerable<string> Without(string question) =>
        question.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length == 1 || !Has(word.Trim('?', ',', '.', '!', ':', ';', '"', '(', ')')));
}
