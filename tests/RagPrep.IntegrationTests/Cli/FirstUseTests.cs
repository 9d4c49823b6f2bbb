using RagPrep.IntegrationTests.Programs;

namespace RagPrep.IntegrationTests.Cli;

public sealed class FirstUseTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_first_question_makes_the_index_and_says_so()
    {
        SmallCorpus.WriteTo(folder["corpus"]);

        var run = await RunAsync("ask", "What is overfitting?", "--json");

        Assert.Contains("There is no index yet", run.Errors);
        Assert.NotNull(run.Json["answer"]);
    }

    [Fact]
    public async Task A_missing_corpus_folder_is_one_sentence()
    {
        var run = await RunAsync("index");

        Assert.Equal(1, run.Code);
        Assert.Contains(folder["corpus"], run.Errors);
        Assert.Empty(run.Output);
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_fails_the_run_but_not_the_others()
    {
        SmallCorpus.WriteTo(folder["corpus"]);
        File.WriteAllText(Path.Combine(folder["corpus"], "broken.ipynb"), "{ this is no notebook");

        var run = await RunAsync("index");

        Assert.Equal(1, run.Code);
        Assert.Contains("broken.ipynb: ", run.Errors);
        Assert.Contains($"Indexed {SmallCorpus.Count} changed files", run.Errors);
    }

    [Fact]
    public async Task Doctor_says_what_is_broken_and_what_to_do()
    {
        var run = await RunAsync("doctor", "--Models:Path", folder["no-models"]);

        Assert.Equal(1, run.Code);
        Assert.Contains("broken   models", run.Output);
        Assert.Contains("broken   corpus", run.Output);
        Assert.Contains("warning  index", run.Output);
        Assert.Contains("--corpus", run.Output);
    }

    [Fact]
    public async Task An_interrupted_run_ends_as_cancelled_and_the_next_finishes()
    {
        for (var i = 0; i < 300; i++)
            SmallCorpus.WriteTo(Path.Combine(folder["corpus"], $"copy{i}"));
        await using (var run = ProgramProcess.Start("RagPrep.Cli", folder.Path, Arguments("index"), readyMark: " of 1500 files"))
        {
            await run.ReadyAsync();
            run.Interrupt();
            Assert.True(await run.EndAsync() == 130, run.Output + run.Errors);
        }

        Directory.Delete(folder["corpus"], recursive: true);
        SmallCorpus.WriteTo(folder["corpus"]);
        Assert.Equal(0, (await RunAsync("index")).Code);
    }

    private Task<CliRun> RunAsync(params string[] arguments) => CliRun.OfAsync(folder.Path, Arguments(arguments));

    private string[] Arguments(params string[] arguments) => [.. arguments, "--corpus", folder["corpus"], "--index", folder["index"]];
}
