using RagPrep.Evaluation.Systems;
using RagPrep.Retrieval;

namespace RagPrep.Evaluation.Tuning;

/// <summary>The settings that tuning tries, a list of coordinates for each stage.</summary>
internal static class TuningGrids
{
    private static readonly double[] Tenths = [.1, .2, .3, .4, .5, .6, .7, .8, .9];

    public static IReadOnlyList<Func<SystemSpec, IEnumerable<SystemSpec>>> Bm25 { get; } =
    [
        Each([.6, .9, 1.2, 1.6, 2], (system, value) => system with { K1 = value }),
        Each([.2, .4, .6, .75, .9], (system, value) => system with { B = value }),
        Each([0, .5, 1, 1.5, 2, 3], (system, value) => system with { HeadingBoost = value }),
    ];

    public static IReadOnlyList<Func<SystemSpec, IEnumerable<SystemSpec>>> Fusion { get; } =
        [system => Enum.GetValues<FusionMethod>().SelectMany(method => Tenths.Select(weight => system with { Fusion = method, LexicalWeight = weight }))];

    // A weight of 1 is the learned ranking alone, as it ships.
    public static IReadOnlyList<Func<SystemSpec, IEnumerable<SystemSpec>>> Reranking { get; } =
        [system => new[] { 10, 20, 30, 50 }.SelectMany(depth => Tenths.Append(1).Select(weight => system with { Depth = depth, Weight = weight }))];

    // How many units are read and the most words an answer may have are no matters of quality alone: they stay as they are.
    public static IReadOnlyList<Func<SystemSpec, IEnumerable<SystemSpec>>> Answers { get; } =
    [
        Each([3, 5, 8], (system, value) => system with { Passages = value }),
        Each([40, 60, 80, 100, 120], (system, value) => system with { TargetWords = value }),
        Each([.05, .1, .2, .3, .5, .7], (system, value) => system with { RelativeScore = value }),
    ];

    private static Func<SystemSpec, IEnumerable<SystemSpec>> Each<T>(T[] values, Func<SystemSpec, T, SystemSpec> with) =>
        system => values.Select(value => with(system, value));
}
