using FsCheck;
using FsCheck.Fluent;

namespace RagPrep.Tests.Evaluation.Measures;

/// <summary>Drawn sentences of few different words, none an article.</summary>
internal static class Sentences
{
    public static Gen<(string First, string Second)> Two { get; } =
        from first in Gen.Elements("cat", "dog", "sat", "ran").ArrayOf()
        from second in Gen.Elements("cat", "dog", "sat", "ran").ArrayOf()
        select (string.Join(' ', first), string.Join(' ', second));
}
