namespace RagPrep.Evaluation.Running;

/// <summary>How far an evaluation is.</summary>
/// <param name="System">The system being measured.</param>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Systems">Systems in all.</param>
/// <param name="Asked">Questions asked of it; 0 while its index is made.</param>
/// <param name="Questions">Questions in all.</param>
public sealed record EvaluationProgress(string System, int Number, int Systems, int Asked, int Questions);
