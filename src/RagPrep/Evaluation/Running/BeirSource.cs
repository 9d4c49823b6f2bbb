using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using RagPrep.Chunking;
using RagPrep.Documents;
using RagPrep.Evaluation.Formats;
using RagPrep.Index.Catalog;
using RagPrep.Index.Ingestion;

namespace RagPrep.Evaluation.Running;

/// <summary>The documents of a BEIR set, read as plain text; their ids stand in the place of paths.</summary>
internal sealed class BeirSource(IEnumerable<BeirDocument> documents, Chunker chunker, string settings) : IDocumentSource
{
    private static readonly PlainTextReader Reader = new();
    private readonly Dictionary<string, BeirDocument> byId = documents.ToDictionary(document => document.Id, StringComparer.Ordinal);

    /// <summary>A hash stands in the place of the time of the last change, so that a set that changed is indexed anew.</summary>
    public IReadOnlyList<CorpusFile> Scan() => [.. byId.Values.Select(document =>
        new CorpusFile(document.Id, "", document.Text.Length, BinaryPrimitives.ReadInt64LittleEndian(HashOf(document)))).OrderBy(file => file.File, StringComparer.Ordinal)];

    public PreparedFile Prepare(CorpusFile file, FileState? known, CancellationToken cancellationToken)
    {
        var state = new FileState(file.Bytes, file.Modified, HashOf(byId[file.File]), settings);
        try
        {
            var document = Read(byId[file.File]);
            return new PreparedFile(file, state, document, chunker.Chunk(document), null);
        }
        catch (DocumentException empty)
        {
            return new PreparedFile(file, state, null, [], empty.Message);
        }
    }

    /// <summary>The text as the reader of plain text files sees it, under the title that the set gives, or the first heading.</summary>
    private static Document Read(BeirDocument source)
    {
        var document = Reader.Read(source.Id, Encoding.UTF8.GetBytes(source.Text));
        var title = string.IsNullOrWhiteSpace(source.Title) ? document.Sections.SelectMany(section => section.HeadingPath).FirstOrDefault() : source.Title.Trim();
        return document with { Title = title ?? "" };
    }

    private static byte[] HashOf(BeirDocument document) => SHA256.HashData(Encoding.UTF8.GetBytes($"{document.Title}\n{document.Text}"));
}
