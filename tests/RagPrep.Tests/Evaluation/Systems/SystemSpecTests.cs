using RagPrep.Answering;
using RagPrep.Evaluation.Systems;
using RagPrep.Index;
using RagPrep.Retrieval;

namespace RagPrep.Tests.Evaluation.Systems;

public sealed class SystemSpecTests
{
    public static TheoryData<SystemSpec, string> Printed => new()
    {
        { new SystemSpec { Mode = SearchMode.Lexical }, "lexical" },
        { new SystemSpec { Mode = SearchMode.Dense, LexicalWeight = 0.9 }, "dense" },
        { new SystemSpec(), "hybrid minmax .3" },
        { new SystemSpec { LexicalWeight = 1 }, "hybrid minmax 1" },
        { new SystemSpec { LexicalWeight = 0 }, "hybrid minmax 0" },
        { new SystemSpec { Fusion = FusionMethod.ReciprocalRank, LexicalWeight = 0.5, Rerank = true }, "hybrid rrf .5 > rerank 20 x 1" },
        { new SystemSpec { Candidates = 50, Rerank = true, Depth = 10, Weight = 0.25, WindowCharacters = 600 }, "hybrid minmax .3 of 50 > rerank 10 x .25 window 600" },
        { new SystemSpec { Rerank = true, Answers = true }, "hybrid minmax .3 > rerank 20 x 1 > answers" },
        { new SystemSpec { ChunkTokens = 128, HeadingContext = false }, "hybrid minmax .3 / chunks 128 / no headings" },
        { new SystemSpec { ChunkTokens = 300, WindowTokens = 512 }, "hybrid minmax .3 / chunks 300 / at most 512" },
        { new SystemSpec { ChunkOverlap = 32, MergeSections = true }, "hybrid minmax .3 / overlap 32 / merged" },
        { new SystemSpec { Mode = SearchMode.Lexical, K1 = 0.9, B = 0.4, HeadingBoost = 2 }, "lexical / k1 .9 / b .4 / headings x 2" },
        { new SystemSpec { Mode = SearchMode.Dense, K1 = 0.9, TargetWords = 60 }, "dense" },
        { SystemSpec.Shipped with { RelativeScore = 0.5, TargetWords = 60 }, "hybrid minmax .3 > rerank 20 x 1 > answers above .5 to 60 words" },
        { new SystemSpec { Name = "small", Mode = SearchMode.Lexical, ChunkTokens = 64 }, "small: lexical / chunks 64" },
    };

    [Theory]
    [MemberData(nameof(Printed))]
    public void A_system_prints_what_it_is(SystemSpec system, string expected) => Assert.Equal(expected, system.ToString());

    // Two systems that differ in an option must not print themselves the same, or their rows could not be told apart.
    [Fact]
    public void Every_option_that_is_not_as_shipped_shows()
    {
        var system = SystemSpec.Shipped;
        SystemSpec[] others =
        [
            system with { Mode = SearchMode.Dense }, system with { Fusion = FusionMethod.ReciprocalRank }, system with { LexicalWeight = 0.31 }, system with { Candidates = 99 },
            system with { Rerank = false }, system with { Depth = 21 }, system with { Weight = 0.31 }, system with { WindowCharacters = 401 },
            system with { ChunkTokens = 201 }, system with { WindowTokens = 255 }, system with { ChunkOverlap = 1 }, system with { MergeSections = !system.MergeSections }, system with { HeadingContext = false }, system with { Answers = false }, system with { Name = "x" },
        ];

        Assert.Equal(others.Length + 1, others.Append(system).Select(other => other.ToString()).Distinct().Count());
    }

    // What a system says has to reach the options, or its row would be another system's.
    [Fact]
    public void What_a_system_says_reaches_the_options()
    {
        var (index, answering) = (new IndexOptions(), new AnsweringOptions());
        var system = new SystemSpec
        {
            K1 = 0.7, B = 0.2, HeadingBoost = 3, Passages = 4, Units = 9, TargetWords = 50, RelativeScore = 0.86, MaxWords = 90,
        };

        system.Apply(index);
        system.Apply(answering);

        Assert.Equal((0.7, 0.2, 3), (index.Lexical.K1, index.Lexical.B, index.Lexical.HeadingBoost));
        Assert.Equal((4, 9, 50, 90), (answering.Passages, answering.Units, answering.TargetWords, answering.MaxWords));
        Assert.Equal(0.86, answering.RelativeScore);
    }

    [Fact]
    public void Without_heading_context_words_do_not_see_headings_either()
    {
        var index = new IndexOptions();

        new SystemSpec { HeadingContext = false, HeadingBoost = 2 }.Apply(index);

        Assert.Equal(0, index.Lexical.HeadingBoost);
    }
}
