using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace RagPrep.Tests.Evaluation.Measures;

/// <summary>Property tests that draw the same cases each time.</summary>
internal static class FixedSeed
{
    private static readonly Replay Start = new(new Rnd(20_240_229, 7), FSharpOption<int>.None);

    /// <summary>Asserts over drawn cases; the smallest failing one is in the message.</summary>
    public static void ForAll<T>(Gen<T> cases, Action<T> assert, int count = 300) =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(count).WithReplay(FSharpOption<Replay>.Some(Start)),
            Prop.ForAll(cases.ToArbitrary(), assert));
}
