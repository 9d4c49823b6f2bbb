namespace RagPrep.Evaluation.Tuning;

/// <summary>A question for the fit.</summary>
/// <param name="Collection">Its collection's name.</param>
/// <param name="Signals">As <see cref="Answering.AnswerSignals.ToArray"/> gives them.</param>
/// <param name="Right">Whether what would be quoted holds all facts.</param>
/// <param name="Answerable">Whether the notes answer it.</param>
/// <param name="Likelihood">That the notes answer it, as a fit without it says.</param>
/// <param name="Confidence">That the answer is right, as a fit without it says.</param>
internal sealed record CalibrationSample(string Collection, double[] Signals, bool Right, bool Answerable, double Likelihood, double Confidence);
