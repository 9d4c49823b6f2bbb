using RagPrep.Evaluation.Systems;
using RagPrep.Retrieval;
using RagPrep.TestSupport;
using RagPrep.Tests.Evaluation.Formats;

namespace RagPrep.Tests.Evaluation.Systems;

public sealed class SystemFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Options_are_read_and_the_rest_is_as_shipped()
    {
        var systems = Read("[", "  { \"mode\": \"lexical\" },", "  { \"name\": \"mine\", \"fusion\": \"reciprocalRank\", \"lexicalWeight\": 0.5, \"rerank\": true, \"chunkTokens\": 128 }", "]");

        Assert.Equal(["lexical", "mine: hybrid rrf .5 > rerank 20 x 1 / chunks 128"], systems.Select(system => system.ToString()));
        Assert.Equal(new RerankingOptions().Depth, systems[1].Depth);
    }

    [Theory]
    [InlineData("""[{"mode": "lexical"},NEWLINE{"mode": "dense", "weigth": 0.3}]""", "line 2: ")]
    [InlineData("""[{"mode": "lexical"},NEWLINE{"mode": "dense",NEWLINE"weigth": 0.3}]""", "line 3: ")]
    [InlineData("""[NEWLINE{"mode": "fuzzy"}]""", "line 2: ")]
    [InlineData("""[NEWLINENEWLINE{"lexicalWeight": 1.5}]""", "line 3: The field LexicalWeight")]
    [InlineData("""[{"b": 1.5}]""", "line 1: The field B")]
    [InlineData("""[{"rerank": true},NEWLINE{"answers": true, "targetWords": 1}]""", "line 2: The field TargetWords")]
    [InlineData("""[{"depth": 0}]""", "line 1: The field Depth")]
    [InlineData("""[{"mode": "dense"},NEWLINE{"rerank": true},NEWLINE{"mode": "dense", "lexicalWeight": 0.5}]""", "line 3: the system 'dense' stands in line 1 already")]
    [InlineData("""[{"name": "mine"},NEWLINE{"name": "mine", "mode": "dense"}]""", "line 2: the name 'mine' is another system's already")]
    [InlineData("""[{"depth": 10, "depth": 20}]""", "line 1: ")]
    [InlineData("[]", "holds no system")]
    [InlineData("""{"mode": "dense"}""", "line 1: an array of systems")]
    [InlineData("""[{"mode": "dense"},NEWLINE{"mode" "lexical"}]""", "line 2: ")]
    [InlineData("[null]", "line 1: null")]
    [InlineData("", "line 2: ")]
    public void A_fault_is_told_with_its_line(string text, string message)
    {
        var wrong = Assert.Throws<FormatException>(() => Read(text.Split("NEWLINE")));

        Assert.Contains("systems.json", wrong.Message);
        Assert.Contains(message, wrong.Message);
    }

    [Theory]
    [InlineData("systems.json")]
    [InlineData("beir.json")]
    public void The_shipped_files_hold_the_shipped_system(string name)
    {
        var systems = SystemFile.Read(Path.Combine(RepositoryPaths.Root, "corpus", "evaluation", name));

        Assert.Contains(systems, system => system with { Name = null, Answers = true } == SystemSpec.Shipped);
        Assert.Equal("lexical", systems[0].ToString());
    }

    private IReadOnlyList<SystemSpec> Read(params string[] lines) => SystemFile.Read(folder.Write("systems.json", lines));
}
