using Microsoft.Extensions.Logging.Abstractions;
using RagPrep.Models;

namespace RagPrep.IntegrationTests.Models;

public sealed class UnloadableModelTests
{
    [Fact]
    public void A_graph_that_ONNX_Runtime_cannot_read_is_named()
    {
        using var folder = new TemporaryModels();
        File.WriteAllText(Path.Combine(folder.Path, "embedder", "model.onnx"), "no graph");
        folder.WriteSums();
        var files = ModelFiles.Verify(new ModelOptions { Path = folder.Path });

        var exception = Assert.Throws<ModelException>(() =>
            new SentenceEmbedder(files, new ModelOptions(), NullLogger<SentenceEmbedder>.Instance));
        Assert.StartsWith($"ONNX Runtime cannot load {Path.Combine(folder.Path, "embedder", "model.onnx")}", exception.Message);
    }
}
