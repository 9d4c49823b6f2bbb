namespace RagPrep.Documents.Records;

/// <summary>Delimited tables: questions with their answers where the columns say so, else one table.</summary>
public sealed class CsvReader : IDocumentReader
{
    /// <inheritdoc/>
    public IReadOnlyCollection<string> Extensions { get; } = [".csv", ".tsv"];

    /// <inheritdoc/>
    public Document Read(string file, ReadOnlyMemory<byte> content, CancellationToken cancellationToken = default)
    {
        var (head, text) = TablePreamble.Take(TextRepair.Decode(content.Span));
        var rows = new List<string[]>();
        var cells = 0L;
        foreach (var record in new DelimitedText(text, head.Delimiter ?? Delimiter.Of(text)).Records())
        {
            cancellationToken.ThrowIfCancellationRequested();
            RecordTable.CheckSize(cells += record.Fields.Length, 1);
            rows.Add(Array.ConvertAll(record.Fields, field => TextRepair.Repair(field).Trim()));
        }
        return RecordDocument.Build(file, new RecordTable(head.ColumnsOf(rows), rows));
    }
}
