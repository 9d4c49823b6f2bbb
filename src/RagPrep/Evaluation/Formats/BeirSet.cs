using RagPrep.Evaluation.Measures;

namespace RagPrep.Evaluation.Formats;

/// <summary>A test collection in BEIR's layout: corpus.jsonl, queries.jsonl and qrels/SPLIT.tsv in one folder.</summary>
/// <param name="Name">The folder's name.</param>
/// <param name="CorpusPath">The file of documents, read only when asked.</param>
/// <param name="Queries">The queries with judgements in this split, in the file's order.</param>
/// <param name="Qrels">The judgements.</param>
public sealed record BeirSet(string Name, string CorpusPath, IReadOnlyList<BeirQuery> Queries, Qrels Qrels)
{
    /// <summary>Reads queries and judgements.</summary>
    /// <param name="folder">The set's folder.</param>
    /// <param name="split">Which judgements: test, dev or train.</param>
    /// <exception cref="FormatException">A file is empty, a line is wrong or a judgement names an unknown query; the message names file and line.</exception>
    /// <exception cref="IOException">A file or the folder is missing.</exception>
    public static BeirSet Read(string folder, string split = "test")
    {
        var queries = JsonLines.Read<BeirQuery>(Path.Combine(folder, "queries.jsonl"), query => query.Id).ToList();
        var known = queries.Select(query => query.Id).ToHashSet(StringComparer.Ordinal);
        var qrels = BeirQrelsFile.Read(Path.Combine(folder, "qrels", $"{split}.tsv"), known);
        var judged = qrels.Queries.ToHashSet(StringComparer.Ordinal);
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        return new BeirSet(name, Path.Combine(folder, "corpus.jsonl"), [.. queries.Where(query => judged.Contains(query.Id))], qrels);
    }

    /// <summary>The documents, read from the file each time, one after the other.</summary>
    /// <exception cref="FormatException">The file is empty or a line is wrong; the message names file and line.</exception>
    public IEnumerable<BeirDocument> Documents() => JsonLines.Read<BeirDocument>(CorpusPath, document => document.Id);
}
