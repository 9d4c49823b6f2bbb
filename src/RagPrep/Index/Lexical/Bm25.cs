namespace RagPrep.Index.Lexical;

/// <summary>
/// BM25 as Lucene's BM25Similarity computes it (S. Robertson and H. Zaragoza, "The Probabilistic Relevance Framework: BM25 and
/// Beyond", 2009, without the constant factor k1 + 1), in single precision like Lucene's.
/// </summary>
internal static class Bm25
{
    /// <summary>How much a term says: ln(1 + (N - df + 0.5) / (df + 0.5)), above 0.</summary>
    /// <param name="documents">N: documents that have the field.</param>
    /// <param name="documentFrequency">df: those of them with the term.</param>
    public static float Idf(int documents, int documentFrequency) => (float)Rarity(documents, documentFrequency);

    /// <summary>The same in double precision.</summary>
    public static double Rarity(int documents, int documentFrequency) =>
        Math.Log(1 + ((documents - documentFrequency + 0.5) / (documentFrequency + 0.5)));

    /// <summary>1 / (k1 · (1 - b + b · length / average)) for each of the 256 length codes.</summary>
    public static float[] InverseNorms(LexicalOptions options, double averageLength)
    {
        var (k1, b) = ((float)options.K1, (float)options.B);
        var inverse = new float[256];
        for (var code = 0; code < inverse.Length; code++)
            inverse[code] = 1f / (k1 * (1 - b + (b * LengthCode.Decode((byte)code) / (float)averageLength)));
        return inverse;
    }

    /// <summary>weight · tf / (tf + norm), written so that it grows with tf in floating point too.</summary>
    /// <param name="weight">The term's idf times its boost.</param>
    /// <param name="frequency">tf: how often the field has the term.</param>
    /// <param name="inverseNorm">Of <see cref="InverseNorms"/>.</param>
    public static float Score(float weight, int frequency, float inverseNorm) =>
        weight - (weight / (1f + (frequency * inverseNorm)));
}
