using System.Text.Json;
using RagPrep.Answering;
using RagPrep.Evaluation.Systems;
using RagPrep.TestSupport;

namespace RagPrep.Tests.Evaluation.Tuning;

/// <summary>What ships is what tuning wrote; who changes a default tunes anew, or says in tuned.json why not.</summary>
public sealed class ShippedTuningTests
{
    [Fact]
    public void The_shipped_pipeline_is_the_one_that_tuning_chose()
    {
        using var tuned = JsonDocument.Parse(File.ReadAllText(Path.Combine(RepositoryPaths.Root, "corpus", "evaluation", "tuned.json")));

        Assert.Equal(SystemSpec.Shipped.ToString(), tuned.RootElement.GetProperty("system").GetString());
        Assert.Contains("cross-validation", tuned.RootElement.GetProperty("provenance").GetString());
    }

    [Fact]
    public void The_shipped_calibration_says_where_it_comes_from() => Assert.Contains("cross-validation", Calibration.Shipped.Provenance);
}
