using RagPrep.Documents.Detection;
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

    /// <summary>The reader for a file by what its content is; among text formats that fit, the name decides.</summary>
    /// <param name="file">The file's name or path.</param>
    /// <param name="content">The whole file.</param>
    /// <exception cref="DocumentException">The content is none that is read; the message says what it is.</exception>
    public static IDocumentReader For(string file, ReadOnlyMemory<byte> content)
    {
        var type = ContentType.Of(file, content);
        return type.Extension is { } extension && ByExtension.TryGetValue(extension, out var reader) ? reader : throw new DocumentException(type.Refusal(file));
    }
}
