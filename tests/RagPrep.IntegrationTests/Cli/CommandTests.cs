using RagPrep.IntegrationTests.Programs;

namespace RagPrep.IntegrationTests.Cli;

public sealed class CommandTests(IndexedFolder folder) : IClassFixture<IndexedFolder>
{
    [Fact]
    public void Index_reports_every_file_in_json_and_its_progress_beside_it()
    {
        Assert.True(folder.FirstRun.Code == 0, folder.FirstRun.Errors);
        Assert.Equal(SmallCorpus.Count, folder.FirstRun.Json["changed"]!.AsArray().Count);
        Assert.Contains($"Indexed {SmallCorpus.Count} changed files", folder.FirstRun.Errors);
    }

    [Fact]
    public async Task Indexing_again_changes_nothing()
    {
        var again = await folder.RunAsync("index", "--json");

        Assert.Equal(0, again.Code);
        Assert.Empty(again.Json["changed"]!.AsArray());
        Assert.Equal(SmallCorpus.Count, (int)again.Json["unchanged"]!);
        Assert.Equal(0, (int)again.Json["embedded"]!);
    }

    [Fact]
    public async Task Ask_answers_with_its_sources()
    {
        var run = await folder.RunAsync("ask", "What", "is", "a", "p-value?");

        Assert.True(run.Code == 0, run.Output + run.Errors);
        Assert.Contains("[1] statistics/p-values.md", run.Output);
        Assert.Contains("null hypothesis", run.Output);
        Assert.Empty(run.Errors);
    }

    [Fact]
    public async Task Ask_tells_a_script_that_the_notes_do_not_answer()
    {
        var run = await folder.RunAsync("ask", "Who won the football world cup of 1998?", "--json");

        Assert.Equal(3, run.Code);
        Assert.False((bool)run.Json["answered"]!);
    }

    [Fact]
    public async Task A_doubtful_spelling_is_asked_about()
    {
        Assert.StartsWith("Did you mean: how is the alpha chosen?", (await folder.RunAsync("ask", "how is the alphs chosen?")).Output);
        Assert.StartsWith("Did you mean: alpha", (await folder.RunAsync("search", "alphs")).Output);
    }

    [Fact]
    public async Task Search_explains_its_hits()
    {
        var run = await folder.RunAsync("search", "left join", "--top", "1", "--explain", "--file", "sql/*");

        Assert.True(run.Code == 0, run.Errors);
        Assert.StartsWith("1. sql/joins.md", run.Output);
        Assert.Contains("nearest sentence:", run.Output);
        Assert.Contains("rerank", run.Output);
        Assert.Equal(5, run.Output.Split("\n   feature ").Length - 1);
        Assert.Contains("\n   bias ", run.Output);
    }

    [Fact]
    public async Task Search_takes_a_mode_and_leaves_the_cross_encoder_out()
    {
        var run = await folder.RunAsync("search", "left join", "--mode", "lexical", "--no-rerank", "--topic", "sql", "--json");

        var stages = run.Json["hits"]![0]!["stages"]!.AsObject();
        Assert.Equal(["lexical"], stages.Select(stage => stage.Key).Where(name => name != "fusion"));
    }

    [Fact]
    public async Task Doctor_finds_all_well()
    {
        var run = await folder.RunAsync("doctor", "--json");

        Assert.True(run.Code == 0, run.Output + run.Errors);
        var findings = run.Json["findings"]!.AsArray();
        Assert.Equal(["options", "models", "corpus", "index", "disk", "slack"], findings.Select(finding => (string)finding!["check"]!));
        Assert.All(findings.Take(4), finding => Assert.Equal("ok", (string)finding!["health"]!));
    }

    [Fact]
    public async Task Doctor_says_what_the_bot_lacks()
    {
        var finding = Assert.Single((await folder.RunAsync("doctor", "--json", "--Slack:BotToken=xoxb-1")).Json["findings"]!.AsArray(), finding => (string)finding!["check"]! == "slack")!;

        Assert.Equal("warning", (string)finding["health"]!);
        Assert.Contains("Slack:SigningSecret", finding.ToJsonString());
    }

    [Fact]
    public async Task The_library_is_set_up_by_the_same_names_as_the_server()
    {
        var run = await folder.RunAsync("search", "left join", "--Reranking:Depth=0", "--Retrieval:Candidates", "0");

        Assert.Equal(2, run.Code);
        Assert.Contains("Depth", run.Errors);
        Assert.Contains("Candidates", run.Errors);
    }

    [Theory]
    [InlineData("search", "x", "--top", "0")]
    [InlineData("search", "x", "--mode", "fuzzy")]
    [InlineData("search")]
    [InlineData("ask", "  ")]
    [InlineData("ask", "x", "--unknown")]
    [InlineData("ask", "x", "--Corpus:Path")]
    [InlineData("fly")]
    [InlineData]
    public async Task Wrong_usage_has_its_own_exit_code(params string[] arguments)
    {
        var run = await CliRun.OfAsync(folder.Path, arguments);

        Assert.Equal(2, run.Code);
        Assert.NotEmpty(run.Errors);
    }

    [Fact]
    public async Task Help_lists_the_exit_codes()
    {
        var run = await CliRun.OfAsync(folder.Path, "--help");

        Assert.Equal(0, run.Code);
        Assert.Contains("Exit codes: 0 done, 1 failed, 2 wrong", run.Output);
    }
}
