using System.Runtime.CompilerServices;
using RagPrep.Evaluation.Formats;
using RagPrep.Index;

namespace RagPrep.Evaluation.Running;

/// <summary>Writes our own questions for other programs: in BEIR's layout with a document for each chunk, and the same judgements in TREC's format.</summary>
public static class CollectionExport
{
    /// <summary>Checks that an export into this folder would overwrite nothing; for before the collection is indexed, which may take minutes.</summary>
    /// <exception cref="IOException">A file is there already; the message names it.</exception>
    public static void RefuseExisting(string folder) => NewFile.RefuseExisting([.. BeirSetWriter.PathsIn(folder), TrecPath(folder)]);

    /// <summary>Writes corpus.jsonl, queries.jsonl, qrels/test.tsv and qrels.trec; a question whose evidence no chunk holds is left out.</summary>
    /// <returns>The paths.</returns>
    /// <exception cref="IOException">A file is there already, and then nothing is written, or a file cannot be written.</exception>
    public static async Task<IReadOnlyList<string>> WriteAsync(IChunkIndex index, Judge judge, IReadOnlyList<Topic> topics, string folder, CancellationToken cancellationToken)
    {
        RefuseExisting(folder);
        var judged = judge.Qrels.Queries.ToHashSet();
        var queries = topics.Where(topic => judged.Contains(topic.Id)).Select(topic => new BeirQuery(topic.Id, topic.Text)).ToList();
        var paths = await BeirSetWriter.WriteAsync(folder, DocumentsAsync(index, cancellationToken), queries, judge.Qrels, cancellationToken);
        await using var qrels = NewFile.Create(TrecPath(folder));
        TrecQrelsFile.Write(qrels, judge.Qrels);
        return [.. paths, TrecPath(folder)];
    }

    private static string TrecPath(string folder) => Path.Combine(folder, "qrels.trec");

    private static async IAsyncEnumerable<BeirDocument> DocumentsAsync(IChunkIndex index, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var ordinal = 0; ordinal < index.Count; ordinal++)
        {
            var chunk = await index.GetAsync(ordinal, cancellationToken);
            yield return new BeirDocument(chunk.Id, chunk.Text, chunk.Context);
        }
    }
}
