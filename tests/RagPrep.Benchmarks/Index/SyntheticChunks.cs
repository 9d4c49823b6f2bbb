using RagPrep.Chunking;
using RagPrep.Documents;
using RagPrep.Index.Catalog;
using RagPrep.Index.Dense;

namespace RagPrep.Benchmarks.Index;

/// <summary>
/// Chunks of about 150 words, drawn from the shipped notes' running words so that they are as frequent as there, and two
/// rare words each, so that the dictionary grows as a large corpus's does. Twenty chunks a document, five units a chunk.
/// </summary>
internal sealed class SyntheticChunks(string corpus)
{
    private const int Dimensions = 384, Words = 150, RareWords = 150_000, UnitsPerChunk = 5, ChunksPerDocument = 20;
    private readonly Random random = new(1);
    private readonly string[] words = [.. Directory.EnumerateFiles(corpus, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        .SelectMany(path => File.ReadAllText(path).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))];

    public IEnumerable<StoredChunk> Take(int count) =>
        Enumerable.Range(0, count).Select(ordinal => new StoredChunk(Chunk(ordinal), Vector(), Enumerable.Range(0, UnitsPerChunk).Select(_ => Vector()).ToList()));

    private Chunk Chunk(int ordinal)
    {
        var document = ordinal / ChunksPerDocument;
        var text = string.Join(' ', Enumerable.Range(0, Words).Select(_ => words[random.Next(words.Length)]).Append(RareWord()).Append(RareWord()));
        var units = Enumerable.Range(0, UnitsPerChunk)
            .Select(unit => new Unit(BlockKind.Paragraph, new TextSpan(text.Length * unit / UnitsPerChunk, text.Length * (unit + 1) / UnitsPerChunk)));
        return new Chunk(
            $"{ordinal:x16}", $"document-{document}", $"folder/document-{document}.md", $"Document {document}", ["Section", $"Part {ordinal % ChunksPerDocument}"],
            null, new LineRange(1, 10), new TextSpan(0, text.Length), text, [.. units]);
    }

    private string RareWord() => $"rare{random.Next(RareWords)}";

    private byte[] Vector()
    {
        var vector = new float[Dimensions];
        for (var i = 0; i < vector.Length; i++)
            vector[i] = random.NextSingle() - 0.5f;
        return QuantizedVector.Pack(vector);
    }
}
