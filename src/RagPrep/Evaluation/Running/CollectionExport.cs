using System.Text.Json;
using RagPrep.Evaluation.Formats;
using RagPrep.Index;

namespace RagPrep.Evaluation.Running;

/// <summary>Writes our own questions for other programs: in BEIR's layout with a document for each chunk, and the same judgements in TREC's format.</summary>
public static class CollectionExport
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes corpus.jsonl, queries.jsonl, qrels/test.tsv and qrels.trec; a question whose evidence no chunk holds is left out.</summary>
    /// <returns>The paths.</returns>
    public static async Task<IReadOnlyList<string>> WriteAsync(IChunkIndex index, Judge judge, IReadOnlyList<Topic> topics, string folder, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.Combine(folder, "qrels"));
        string[] paths = [Path.Combine(folder, "corpus.jsonl"), Path.Combine(folder, "queries.jsonl"), Path.Combine(folder, "qrels", "test.tsv"), Path.Combine(folder, "qrels.trec")];
        await using (var corpus = new StreamWriter(paths[0]))
        {
            for (var ordinal = 0; ordinal < index.Count; ordinal++)
            {
                var chunk = await index.GetAsync(ordinal, cancellationToken);
                await corpus.WriteAsync(Line(new { _id = chunk.Id, title = chunk.Context, text = chunk.Text }));
            }
        }
        var judged = judge.Qrels.Queries.ToHashSet();
        await File.WriteAllTextAsync(paths[1], string.Concat(topics.Where(topic => judged.Contains(topic.Id)).Select(topic => Line(new { _id = topic.Id, text = topic.Text }))), cancellationToken);
        var rows = judge.Qrels.All().Select(judgement => $"{judgement.Query}\t{judgement.Document}\t{judgement.Grade}\n");
        await File.WriteAllTextAsync(paths[2], "query-id\tcorpus-id\tscore\n" + string.Concat(rows), cancellationToken);
        await using var qrels = new StreamWriter(paths[3]);
        TrecQrelsFile.Write(qrels, judge.Qrels);
        return paths;
    }

    private static string Line<T>(T item) => JsonSerializer.Serialize(item, Json) + "\n";
}
