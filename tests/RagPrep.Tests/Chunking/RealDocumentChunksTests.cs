using RagPrep.Chunking;
using RagPrep.Documents;
using RagPrep.Models;
using RagPrep.TestSupport;

namespace RagPrep.Tests.Chunking;

/// <summary>The same promises over the notes that ship, real interview questions and, where they are at hand, files found in the wild.</summary>
public sealed class RealDocumentChunksTests
{
    private static readonly WordPieceTokenizer Tokenizer = WordPieceTokenizer.Load(Path.Combine(RepositoryPaths.Models, "embedder", "vocab.txt"));

    public static TheoryData<int, int, bool> Ways => new() { { 200, 0, false }, { 128, 0, false }, { 128, 32, false }, { 200, 32, true }, { 240, 0, true } };

    [Theory]
    [MemberData(nameof(Ways))]
    public void Chunks_keep_their_promises(int target, int overlap, bool merge)
    {
        var options = new ChunkingOptions { TargetTokens = target, OverlapTokens = overlap, MergeSections = merge };
        var chunker = new Chunker(options, Tokenizer.CountTokens);

        Assert.All(Files(), path =>
        {
            var document = DocumentReaders.For(path)!.Read(Path.GetFileName(path), File.ReadAllBytes(path));
            var chunks = chunker.Chunk(document);
            ChunkInvariants.Check(document, chunks, chunker, options, Tokenizer.CountTokens);
            Assert.All(chunks, chunk => Assert.DoesNotMatch(@"^#{1,6} [^\n]*$", chunk.Text));
        });
    }

    private static List<string> Files()
    {
        string?[] folders = [Path.Combine(RepositoryPaths.Root, "corpus", "notes"), Path.Combine(RepositoryPaths.Data, "ds_interviews"), RepositoryPaths.Shared is { } shared ? Path.Combine(shared, "seeds") : null];
        var files = folders.OfType<string>().SelectMany(folder => Directory.GetFiles(folder, "*", SearchOption.AllDirectories)).Where(path => DocumentReaders.For(path) is not null).ToList();
        Assert.NotEmpty(files);
        return files;
    }
}
