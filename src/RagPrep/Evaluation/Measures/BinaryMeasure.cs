namespace RagPrep.Evaluation.Measures;

/// <summary>A measure to which a document is relevant or not.</summary>
public abstract class BinaryMeasure : Measure
{
    private protected BinaryMeasure(string symbol, int? depth, int threshold)
        : base(symbol, depth, threshold == 1 ? null : $"grade>={threshold}")
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threshold, 1);
        Threshold = threshold;
    }

    /// <summary>The lowest grade that counts as relevant, 1 or higher (trec_eval's option -l).</summary>
    public int Threshold { get; }

    private protected int CountRelevant(IEnumerable<string> documents, Judgements judgements) =>
        documents.Count(document => judgements.IsRelevant(document, Threshold));
}
