using System.Runtime.CompilerServices;

namespace RagPrep.Evaluation.Statistics;

/// <summary>What the statistics ask of their numbers.</summary>
internal static class Samples
{
    /// <exception cref="ArgumentException">Fewer than <paramref name="least"/>, or one not finite.</exception>
    public static void Check(IReadOnlyCollection<double> values, int least, [CallerArgumentExpression(nameof(values))] string? name = null)
    {
        if (values.Count < least)
            throw new ArgumentException($"{values.Count} values where at least {least} are needed.", name);
        if (!values.All(double.IsFinite))
            throw new ArgumentException("A value is no finite number.", name);
    }
}
