using RagPrep.Documents.Epub;
using RagPrep.Documents.Office;
using RagPrep.Documents.Pdf;
using RagPrep.Documents.Records;

namespace RagPrep.Documents;

/// <summary>The readers, by file name extension.</summary>
public static class DocumentReaders
{
    private static readonly Dictionary<string, IDocumentReader> ByExtension =
        new IDocumentReader[]
        {
            new MarkdownReader(), new PlainTextReader(), new HtmlReader(), new NotebookReader(), new PdfReader(),
            new WordReader(), new PowerPointReader(), new EpubReader(), new CsvReader(), new JsonRecordsReader(),
        }
            .SelectMany(reader => reader.Extensions, (reader, extension) => (reader, extension))
            .ToDictionary(pair => pair.extension, pair => pair.reader, StringComparer.OrdinalIgnoreCase);

    /// <summary>Every extension that some reader takes, lower-case, with the dot.</summary>
    public static IReadOnlyCollection<string> Extensions => ByExtension.Keys;

    /// <summary>The reader for a file by its name, or null where none takes it.</summary>
    public static IDocumentReader? For(string file) => ByExtension.GetValueOrDefault(Path.GetExtension(file));
}
