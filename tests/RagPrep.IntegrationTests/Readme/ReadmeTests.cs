using System.Net;
using System.Text.Json;
using RagPrep.IntegrationTests.Programs;
using RagPrep.TestSupport;

namespace RagPrep.IntegrationTests.Readme;

[Collection(ReadmeCollection.Name)]
public sealed class ReadmeTests
{
    private static readonly ReadmeFile Readme = ReadmeFile.Shipped ?? new ReadmeFile("");

    [ReadmeFact(RunsExample = true)]
    public async Task The_start_command_and_the_example_do_as_they_are_written()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        using var folder = new TemporaryFolder();
        await using var server = new ShellCommand(
            ReadmeFile.StartCommand,
            // The user's own index is left alone, and a busy machine gets the time that the answer needs.
            ("Index__Path", folder["index"]), ("Reranking__DeadlineMilliseconds", "60000"), ("Answering__DeadlineMilliseconds", "60000"),
            // A build server that outlives the command would hold its output open.
            ("MSBUILDDISABLENODEREUSE", "1"), ("UseSharedCompilation", "false"));
        await ReadyAsync(server, patience.Token);

        await using var question = new ShellCommand(Readme.Example.Command!);
        var answer = await question.EndAsync(patience.Token);

        using var expected = JsonDocument.Parse(Readme.Example.Answer!);
        using var actual = JsonDocument.Parse(answer[answer.IndexOf('{')..]);
        Assert.True(expected.RootElement.GetProperty("answered").GetBoolean());
        Assert.NotEmpty(expected.RootElement.GetProperty("citations").EnumerateArray());
        Assert.Empty(ShownJson.Differences(expected.RootElement, actual.RootElement));
    }

    [ReadmeFact]
    public void The_two_commands_and_the_example_stand_in_the_readme()
    {
        Assert.True(Readme.Has(ReadmeFile.StartCommand), $"No bash block holds '{ReadmeFile.StartCommand}' alone.");
        Assert.True(Readme.Has(ReadmeFile.TestCommand), $"No bash block holds '{ReadmeFile.TestCommand}' alone.");
        Assert.NotNull(Readme.Example.Command);
        Assert.NotNull(Readme.Example.Answer);
    }

    [Fact]
    public void The_test_command_is_what_the_build_machine_runs() =>
        Assert.Matches(@"(?m)^\s*dotnet test\b", File.ReadAllText(Path.Combine(RepositoryPaths.Root, ".ci", "run")));

    private static async Task ReadyAsync(ShellCommand server, CancellationToken patience)
    {
        using var client = new HttpClient();
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        while (!await IsReadyAsync(client, patience))
        {
            Assert.False(server.HasEnded, server.Output);
            await timer.WaitForNextTickAsync(patience);
        }
    }

    private static async Task<bool> IsReadyAsync(HttpClient client, CancellationToken patience)
    {
        try
        {
            using var response = await client.GetAsync($"http://localhost:{ReadmeFactAttribute.Port}/health/ready", patience);
            return response.StatusCode == HttpStatusCode.OK;
        }
        // Nobody listens yet.
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
