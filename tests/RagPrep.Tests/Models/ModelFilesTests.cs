using System.Security.Cryptography;
using RagPrep.Models;

namespace RagPrep.Tests.Models;

public sealed class ModelFilesTests : IDisposable
{
    private static readonly string[] Names =
    [
        "embedder/model.onnx", "embedder/vocab.txt", "embedder/config.json",
        "reranker/model.onnx", "reranker/vocab.txt", "reranker/config.json",
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("models-").FullName;

    public ModelFilesTests()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "embedder"));
        Directory.CreateDirectory(Path.Combine(_folder, "reranker"));
        foreach (var name in Names)
            File.WriteAllText(Locate(name), "content of " + name);
        File.WriteAllText(Locate("embedder/vocab.txt"), "[PAD]\n[UNK]\n[CLS]\n[SEP]\na\n##b\n");
        File.WriteAllText(Locate("embedder/config.json"), """{"maxTokens": 256, "vocabulary": 6, "dimensions": 384, "output": "v", "base": "b", "layers": 6}""");
        File.WriteAllText(Locate("reranker/config.json"), """{"maxTokens": 128, "vocabulary": 7, "maxQueryTokens": 48, "output": "score"}""");
        WriteSums();
    }

    public static TheoryData<string> AllNames => [.. Names];

    [Fact]
    public void Whole_files_give_their_configuration()
    {
        var files = Verify();

        Assert.Equal(new ModelConfig { MaxTokens = 256, Vocabulary = 6, Dimensions = 384, Output = "v", Base = "b" }, files.Embedder.Config);
        Assert.Equal(new ModelConfig { MaxTokens = 128, Vocabulary = 7, Dimensions = 1, Output = "score", MaxQueryTokens = 48 }, files.Reranker.Config);
        Assert.Equal(Locate("reranker/model.onnx"), files.Reranker.ModelPath);
    }

    [Theory]
    [MemberData(nameof(AllNames))]
    public void A_missing_file_is_named_with_the_remedy(string name)
    {
        File.Delete(Locate(name));

        Assert.Equal(
            $"The model file {Locate(name)} is missing: restore it from the repository (git checkout -- {Locate(name)}) or set Models:Path to a folder that has it.",
            Failure());
    }

    [Theory]
    [MemberData(nameof(AllNames))]
    public void A_damaged_file_is_named_with_the_remedy(string name)
    {
        File.AppendAllText(Locate(name), " ");

        Assert.StartsWith($"The model file {Locate(name)} is damaged", Failure());
        Assert.Contains($"git checkout -- {Locate(name)}", Failure());
    }

    [Fact]
    public void A_missing_list_of_checksums_is_named()
    {
        File.Delete(Locate("SHA256SUMS"));

        Assert.StartsWith($"The model file {Locate("SHA256SUMS")} is missing", Failure());
    }

    [Fact]
    public void A_missing_folder_is_told_by_its_first_file()
    {
        var options = new ModelOptions { Path = Locate("nowhere") };

        var exception = Assert.Throws<ModelException>(() => ModelFiles.Verify(options));
        Assert.StartsWith($"The model file {Locate("nowhere/SHA256SUMS")} is missing", exception.Message);
    }

    [Fact]
    public void A_file_without_a_checksum_is_not_trusted()
    {
        var sums = Locate("SHA256SUMS");
        File.WriteAllLines(sums, File.ReadAllLines(sums).Where(line => !line.EndsWith("reranker/model.onnx")));

        Assert.StartsWith($"{sums} has no checksum for reranker/model.onnx", Failure());
    }

    [Fact]
    public void A_folder_where_a_file_should_be_cannot_be_read()
    {
        File.Delete(Locate("embedder/model.onnx"));
        Directory.CreateDirectory(Locate("embedder/model.onnx"));

        Assert.StartsWith($"The model file {Locate("embedder/model.onnx")} cannot be read", Failure());
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("""{"maxTokens": 0, "vocabulary": 7, "output": "score"}""")]
    public void A_config_that_describes_no_model_is_named(string config)
    {
        File.WriteAllText(Locate("reranker/config.json"), config);
        WriteSums();

        Assert.StartsWith($"{Locate("reranker/config.json")} does not describe a model", Failure());
    }

    [Fact]
    public void A_vocabulary_of_another_size_than_the_model_is_refused()
    {
        var files = Verify();

        Assert.Equal(6, files.Embedder.LoadTokenizer().VocabularySize);
        File.AppendAllText(Locate("embedder/vocab.txt"), "one\n");
        Assert.Throws<ModelException>(files.Embedder.LoadTokenizer);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private ModelFiles Verify() => ModelFiles.Verify(new ModelOptions { Path = _folder });

    private string Failure() => Assert.Throws<ModelException>(Verify).Message;

    private string Locate(string name) => Path.Combine(_folder, name);

    private void WriteSums() => File.WriteAllLines(
        Locate("SHA256SUMS"),
        Names.Select(name => $"{Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Locate(name))))}  {name}"));
}
