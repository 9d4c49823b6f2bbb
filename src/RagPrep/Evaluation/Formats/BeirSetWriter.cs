using System.Text.Encodings.Web;
using System.Text.Json;
using RagPrep.Evaluation.Measures;

namespace RagPrep.Evaluation.Formats;

/// <summary>Writes a test collection in BEIR's layout, as <see cref="BeirSet"/> reads it: UTF-8 without a byte order mark, '\n' at line ends.</summary>
public static class BeirSetWriter
{
    // The files are JSON for programs and people, never part of a page: quotes and letters of all languages may stay as they are.
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The files of a set: documents, queries and the judgements of the split 'test'.</summary>
    public static IReadOnlyList<string> PathsIn(string folder) =>
        [Path.Combine(folder, "corpus.jsonl"), Path.Combine(folder, "queries.jsonl"), Path.Combine(folder, "qrels", "test.tsv")];

    /// <summary>Writes a set into a folder, which is made where it is missing; the documents are asked for one after the other.</summary>
    /// <param name="folder">Where to write.</param>
    /// <param name="documents">The documents; one without a title gets an empty one, since some readers join title and text unasked.</param>
    /// <param name="queries">The queries; <see cref="BeirSet.Read"/> leaves out those without judgements.</param>
    /// <param name="qrels">The judgements.</param>
    /// <param name="cancellationToken">Ends the writing; what is written so far stays.</param>
    /// <returns>The paths, as <see cref="PathsIn"/> gives them.</returns>
    /// <exception cref="ArgumentException">A judgement's id is empty or holds a tab or a line's end, or its query is not among the queries; nothing is written.</exception>
    /// <exception cref="IOException">A file is there already, and then nothing is written, or a file cannot be written.</exception>
    public static async Task<IReadOnlyList<string>> WriteAsync(
        string folder, IAsyncEnumerable<BeirDocument> documents, IReadOnlyList<BeirQuery> queries, Qrels qrels, CancellationToken cancellationToken = default)
    {
        var paths = PathsIn(folder);
        NewFile.RefuseExisting(paths);
        var known = queries.Select(query => query.Id).ToHashSet(StringComparer.Ordinal);
        var rows = qrels.All().Select(judgement => Row(judgement, known)).Prepend(BeirQrelsFile.Header).ToList();
        Directory.CreateDirectory(Path.Combine(folder, "qrels"));
        var corpus = documents.Select(document => JsonSerializer.Serialize(new { _id = document.Id, title = document.Title ?? "", text = document.Text }, Json));
        await WriteLinesAsync(paths[0], corpus, cancellationToken);
        var questions = queries.Select(query => JsonSerializer.Serialize(new { _id = query.Id, text = query.Text }, Json));
        await WriteLinesAsync(paths[1], questions.ToAsyncEnumerable(), cancellationToken);
        await WriteLinesAsync(paths[2], rows.ToAsyncEnumerable(), cancellationToken);
        return paths;
    }

    private static string Row(Judgement judgement, HashSet<string> known) => known.Contains(judgement.Query)
        ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Column(judgement.Query)}\t{Column(judgement.Document)}\t{judgement.Grade}")
        : throw new ArgumentException($"The query '{judgement.Query}' is judged and is not among the queries.");

    private static string Column(string id) => id.Length > 0 && id.AsSpan().IndexOfAny('\t', '\r', '\n') < 0
        ? id
        : throw new ArgumentException($"BEIR's judgements cannot hold the id '{id}': it is empty, or holds a tab or a line's end.");

    private static async Task WriteLinesAsync(string path, IAsyncEnumerable<string> lines, CancellationToken cancellationToken)
    {
        await using var writer = NewFile.Create(path);
        await foreach (var line in lines.WithCancellation(cancellationToken))
            await writer.WriteLineAsync(line.AsMemory(), cancellationToken);
    }
}
