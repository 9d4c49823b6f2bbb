using System.ComponentModel.DataAnnotations;

namespace RagPrep.Answering;

/// <summary>Section <c>Answering</c>: how much evidence is read, how it is weighed and how long an answer may be. Of the weights only the ratios count.</summary>
public sealed class AnsweringOptions
{
    /// <summary>Best passages that evidence is taken from. Default 5.</summary>
    [Range(1, 20)]
    public int Passages { get; set; } = 5;

    /// <summary>Units of them that the cross-encoder reads. Default 16.</summary>
    [Range(1, 100)]
    public int Units { get; set; } = 16;

    /// <summary>Weight of the cross-encoder's probability in a unit's score. Default 0.3.</summary>
    [Range(0.0, 1.0)]
    public double ProbabilityWeight { get; set; } = 0.3;

    /// <summary>Weight of the cosine of its vector with the question's. Default 0.2.</summary>
    [Range(0.0, 1.0)]
    public double SimilarityWeight { get; set; } = 0.2;

    /// <summary>Weight of the share of the question's words that it holds. Default 0.1.</summary>
    [Range(0.0, 1.0)]
    public double OverlapWeight { get; set; } = 0.1;

    /// <summary>Weight of its passage's score in the search. Default 0.4.</summary>
    [Range(0.0, 1.0)]
    public double PassageWeight { get; set; } = 0.4;

    /// <summary>Factor on the score of code where the question asks for none. Default 0.5.</summary>
    [Range(0.0, 1.0)]
    public double UnaskedCode { get; set; } = 0.5;

    /// <summary>Words after which nothing more is added to an answer. Default 80.</summary>
    [Range(5, 400)]
    public int TargetWords { get; set; } = 80;

    /// <summary>Share of the best unit's score that a further one must have. Default 0.5.</summary>
    [Range(0.0, 1.0)]
    public double RelativeScore { get; set; } = 0.5;

    /// <summary>Words that an answer may have. Default 120.</summary>
    [Range(30, 1000)]
    public int MaxWords { get; set; } = 120;

    /// <summary>Milliseconds for reading units; those not read in time are judged by vector and words alone. Default 400.</summary>
    [Range(1, 60000)]
    public int DeadlineMilliseconds { get; set; } = 400;
}
