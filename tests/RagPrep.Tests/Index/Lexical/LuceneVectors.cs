using System.Text.Json;
using RagPrep.Index.Lexical;
using RagPrep.TestSupport;

namespace RagPrep.Tests.Index.Lexical;

/// <summary>What Lucene answered; see Vectors/README.md.</summary>
internal static class LuceneVectors
{
    private static readonly string Folder = Path.Combine(RepositoryPaths.Root, "tests/RagPrep.Tests/Index/Lexical/Vectors");

    public static string[] Lines(string file) => File.ReadAllLines(Path.Combine(Folder, file));

    public static IEnumerable<JsonElement> Records(string file) => Lines(file).Select(line => JsonDocument.Parse(line).RootElement);

    /// <summary>The small corpus, analysed as Lucene does.</summary>
    public static LexicalIndex BuildCorpus(LexicalOptions? options = null)
    {
        var builder = new LexicalIndexBuilder(EnglishAnalyzer.Instance);
        foreach (var note in Records("corpus.jsonl"))
            builder.Add(note.GetProperty("heading").GetString(), note.GetProperty("text").GetString());
        return builder.Build(options);
    }
}
