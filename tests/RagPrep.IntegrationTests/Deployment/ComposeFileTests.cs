using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Json.Schema;
using RagPrep.TestSupport;

namespace RagPrep.IntegrationTests.Deployment;

public sealed class ComposeFileTests
{
    private readonly JsonObject file = ComposeFile.Read();

    private IEnumerable<(string Name, JsonNode Service)> Services => file["services"]!.AsObject().Select(service => (service.Key, service.Value!));

    [Fact]
    public void It_is_what_the_compose_specification_allows()
    {
        // Its names of definitions and of the dialect are older than the dialect that it names; its durations ('10s') are Go's, not ISO's.
        var text = Regex.Replace(File.ReadAllText(Path.Combine(RepositoryPaths.Data, "compose", "compose-spec.json")), "\"id\": \"[^\"]*\",|,\\s*\"format\": \"duration\"", "")
            .Replace("http://json-schema.org/draft/2019-09/schema#", "https://json-schema.org/draft/2019-09/schema", StringComparison.Ordinal);

        var result = JsonSchema.FromText(text).Evaluate(JsonSerializer.SerializeToElement(file), new EvaluationOptions { OutputFormat = OutputFormat.List });

        Assert.True(result.IsValid, string.Join('\n', (result.Details ?? []).Where(detail => detail.Errors is not null)
            .SelectMany(detail => detail.Errors!.Select(error => $"{detail.InstanceLocation}: {error.Value}"))));
    }

    [DockerComposeTheory]
    [InlineData("one")]
    [InlineData("cluster")]
    public async Task Docker_takes_it(string profile)
    {
        using var docker = Process.Start(new ProcessStartInfo("docker", ["compose", "--file", ComposeFile.Path, "--profile", profile, "config", "--quiet"]) { RedirectStandardError = true })!;
        var errors = await docker.StandardError.ReadToEndAsync();
        await docker.WaitForExitAsync();

        Assert.True(docker.ExitCode == 0, errors);
    }

    [Fact]
    public void One_profile_has_one_node_and_the_other_three()
    {
        Assert.Equal(["qdrant"], Nodes("one"));
        Assert.Equal(["qdrant-1", "qdrant-2", "qdrant-3"], Nodes("cluster"));
        Assert.Equal(2, Services.Count(service => service.Service["build"] is not null));
    }

    [Fact]
    public void Every_container_is_closed_in()
    {
        Assert.All(Services, service =>
        {
            var (name, one) = service;
            Assert.True((bool)one["read_only"]!, name);
            Assert.Matches("^[1-9][0-9]*:[1-9][0-9]*$", (string)one["user"]!);
            Assert.Equal("ALL", (string)Assert.Single(one["cap_drop"]!.AsArray())!);
            Assert.Contains("no-new-privileges:true", one["security_opt"]!.AsArray().Select(option => (string)option!));
            Assert.True(one["mem_limit"] is not null && one["cpus"] is not null && one["pids_limit"] is not null, name);
            Assert.DoesNotContain(one["ports"]?.AsArray().Select(port => (string)port!) ?? [], port => !port.StartsWith("127.0.0.1:", StringComparison.Ordinal));
        });
        Assert.All(Nodes("one").Concat(Nodes("cluster")), name =>
        {
            var node = file["services"]![name]!;
            Assert.Matches("^qdrant/qdrant:v[0-9]+[.][0-9]+[.][0-9]+(-unprivileged)?$", (string)node["image"]!);
            Assert.Null(node["ports"]);
            Assert.NotNull(node["healthcheck"]);
            Assert.Equal(["inside"], node["networks"]!.AsArray().Select(network => (string)network!));
        });
        Assert.True((bool)file["networks"]!["inside"]!["internal"]!);
    }

    [Fact]
    public void Every_option_that_it_sets_is_one()
    {
        var configuration = new ConfigurationBuilder().Build();
        var known = new ServiceCollection().AddRagPrep(configuration).Select(service => service.ImplementationInstance).OfType<OptionsSection>()
            .SelectMany(section => section.Keys).Select(option => option.Key.Replace(":", "__", StringComparison.Ordinal)).ToHashSet();

        foreach (var (_, service) in Services.Where(service => service.Service["build"] is not null))
            Assert.Subset(known, service["environment"]!.AsObject().Select(variable => variable.Key).ToHashSet());
    }

    [Fact]
    public void The_image_holds_all_it_needs_and_runs_without_rights()
    {
        var lines = File.ReadAllLines(Path.Combine(RepositoryPaths.Root, "Dockerfile"));
        var last = lines.Skip(Array.FindLastIndex(lines, line => line.StartsWith("FROM ", StringComparison.Ordinal))).ToList();

        Assert.Contains(lines, line => line.StartsWith("RUN --network=none dotnet publish", StringComparison.Ordinal));
        Assert.Contains(last, line => line.StartsWith("COPY models ", StringComparison.Ordinal));
        Assert.Contains(last, line => line.StartsWith("COPY --from=node ", StringComparison.Ordinal));
        Assert.Contains("USER 1654:1654", last);
        Assert.Contains(last, line => line.StartsWith("HEALTHCHECK ", StringComparison.Ordinal));
        Assert.All(lines.Where(line => line.StartsWith("FROM ", StringComparison.Ordinal)), line => Assert.DoesNotContain(":latest", line, StringComparison.Ordinal));
        // Every file that is copied before the sources is there.
        foreach (var copied in lines.Where(line => line.StartsWith("COPY src/", StringComparison.Ordinal)).SelectMany(line => line.Split(' ')[1..^1]))
            Assert.True(File.Exists(Path.Combine(RepositoryPaths.Root, copied)), copied);
    }

    private IEnumerable<string> Nodes(string profile) => Services
        .Where(service => service.Service["profiles"]!.AsArray().Any(name => (string)name! == profile) && service.Service["build"] is null)
        .Select(service => service.Name).Order(StringComparer.Ordinal);
}
