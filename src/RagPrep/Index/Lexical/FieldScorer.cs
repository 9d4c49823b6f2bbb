namespace RagPrep.Index.Lexical;

/// <summary>Scores one field under given options.</summary>
internal sealed class FieldScorer(FieldPostings postings, LexicalOptions options, double boost)
{
    private readonly float[] inverseNorms = Bm25.InverseNorms(options, postings.AverageLength);
    private readonly float boost = (float)boost;

    /// <summary>The field's postings.</summary>
    public FieldPostings Postings => postings;

    /// <summary>The term's inverse document frequency in this field.</summary>
    public float Idf(int term) => Bm25.Idf(postings.DocumentCount, postings.DocumentFrequency(term));

    /// <summary>Adds the term's score, so many times, to each document that has it.</summary>
    public void Accumulate(int term, float times, Span<float> scores)
    {
        var weight = Idf(term) * boost * times;
        if (weight == 0)
            return;
        var from = postings.Starts[term];
        var documents = postings.Documents.AsSpan(from, postings.DocumentFrequency(term));
        var frequencies = postings.Frequencies.AsSpan(from, documents.Length);
        ReadOnlySpan<byte> lengths = postings.Lengths;
        ReadOnlySpan<float> norms = inverseNorms;
        for (var i = 0; i < documents.Length; i++)
        {
            var document = documents[i];
            scores[document] += Bm25.Score(weight, frequencies[i], norms[lengths[document]]);
        }
    }

    /// <summary>The term's part of one document's score; 0 where the field lacks it.</summary>
    public float Score(int term, float times, int ordinal)
    {
        var frequency = postings.Frequency(term, ordinal);
        return frequency == 0 ? 0f
            : Bm25.Score(Idf(term) * boost * times, frequency, inverseNorms[postings.Lengths[ordinal]]);
    }
}
