using System.Text.Json;
using RagPrep.TestSupport;

namespace RagPrep.Benchmarks.Lexical;

/// <summary>As many chunks as wanted, cut and recombined from the public collections' passages, always the same; and their questions.</summary>
internal sealed class PassageCollection
{
    private readonly List<(string Title, string Text)> passages;

    private PassageCollection(List<(string Title, string Text)> passages, List<string> queries) =>
        (this.passages, Queries) = (passages, queries);

    /// <summary>Every question.</summary>
    public IReadOnlyList<string> Queries { get; }

    /// <summary>Reads the collections, or null where they are not beside the checkout.</summary>
    public static PassageCollection? Load()
    {
        if (RepositoryPaths.Shared is not { } shared)
            return null;
        var folders = Directory.GetDirectories(Path.Combine(shared, "data/beir")).Order(StringComparer.Ordinal).ToList();
        return new PassageCollection(
            [.. folders.SelectMany(folder => Records(folder, "corpus.jsonl")).SelectMany(Cut)],
            [.. folders.SelectMany(folder => Records(folder, "queries.jsonl")).Select(query => query.GetProperty("text").GetString()!)]);
    }

    /// <summary>The first half of one passage and the second half of another; no pair comes twice.</summary>
    public IEnumerable<(string Heading, string Text)> Chunks(int count)
    {
        for (var i = 0; i < count; i++)
        {
            var (title, first) = passages[i % passages.Count];
            // The other passage is farther on in each turn through the list.
            var second = passages[(i + (i / passages.Count * 37)) % passages.Count].Text;
            yield return (title, first[..(first.Length / 2)] + second[(second.Length / 2)..]);
        }
    }

    private static IEnumerable<JsonElement> Records(string folder, string file) =>
        File.ReadLines(Path.Combine(folder, file)).Select(line => JsonDocument.Parse(line).RootElement);

    // Long pages become passages of about 200 tokens, as chunks are.
    private static IEnumerable<(string Title, string Text)> Cut(JsonElement record)
    {
        const int Length = 1000;
        var (title, text) = (record.GetProperty("title").GetString()!, record.GetProperty("text").GetString()!);
        for (var from = 0; from < text.Length; from += Length)
            yield return (title, text.Substring(from, Math.Min(Length, text.Length - from)));
    }
}
