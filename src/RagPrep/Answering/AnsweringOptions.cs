using System.ComponentModel.DataAnnotations;

namespace RagPrep.Answering;

/// <summary>Section <c>Answering</c>: how much evidence is read and how long an answer may be.</summary>
public sealed class AnsweringOptions
{
    /// <summary>Best passages that evidence is taken from. Default 5.</summary>
    [Range(1, 20)]
    public int Passages { get; set; } = 5;

    /// <summary>Units of them that the cross-encoder reads. Default 16.</summary>
    [Range(1, 100)]
    public int Units { get; set; } = 16;

    /// <summary>Words after which nothing more is added to an answer. Default 120.</summary>
    [Range(5, 400)]
    public int TargetWords { get; set; } = 120;

    /// <summary>Share of the best unit's score that a further one must have. Default 0.02.</summary>
    [Range(0.0, 1.0)]
    public double RelativeScore { get; set; } = 0.02;

    /// <summary>Words that an answer may have; twice as many where a piece of code answers best, which is not cut. Default 120.</summary>
    [Range(30, 1000)]
    public int MaxWords { get; set; } = 120;

    /// <summary>Milliseconds for reading units; those not read in time are judged at sight. Default 600.</summary>
    [Range(1, 60000)]
    public int DeadlineMilliseconds { get; set; } = 600;
}
