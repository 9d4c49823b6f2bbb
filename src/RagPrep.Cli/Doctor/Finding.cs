namespace RagPrep.Cli.Doctor;

/// <summary>What a check found.</summary>
/// <param name="Check">What was looked at.</param>
/// <param name="Health">How it is.</param>
/// <param name="Says">One sentence.</param>
/// <param name="Remedy">What to do, or null where nothing is to be done or <paramref name="Says"/> has it.</param>
internal sealed record Finding(string Check, Health Health, string Says, string? Remedy = null);
