using System.Security.Cryptography;
using RagPrep.Models;
using RagPrep.TestSupport;

namespace RagPrep.IntegrationTests.Models;

public sealed class ShippedModelFilesTests
{
    [Fact]
    public void The_shipped_models_are_whole()
    {
        var files = ModelFiles.Verify(new ModelOptions { Path = RepositoryPaths.Models });

        Assert.Equal(256, files.Embedder.Config.MaxTokens);
        Assert.Equal(384, files.Embedder.Config.Dimensions);
        Assert.Equal(48, files.Reranker.Config.MaxQueryTokens);
        Assert.Equal(30522, files.Reranker.LoadTokenizer().VocabularySize);
    }

    [Fact]
    public void Every_listed_checksum_holds() =>
        Assert.All(File.ReadLines(Path.Combine(RepositoryPaths.Models, "SHA256SUMS")), line =>
        {
            var sum = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(RepositoryPaths.Models, line[66..]))));
            Assert.Equal(line[..64], sum);
        });
}
