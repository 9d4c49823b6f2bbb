using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace RagPrep.Documents.Office;

/// <summary>The rows, cells and paragraphs of a table, content controls around them or not.</summary>
internal static class WordTable
{
    public static IEnumerable<TableRow> Rows(Table table) =>
        Below<TableRow>(table).Where(row => row.TableRowProperties?.GetFirstChild<Deleted>() is null);

    public static IEnumerable<TableCell> Cells(TableRow row) => Below<TableCell>(row);

    public static IEnumerable<Paragraph> Paragraphs(OpenXmlElement cell) => Below<Paragraph>(cell);

    /// <summary>Whether the first row names the columns: it is repeated on every page, or formatted as such.</summary>
    public static bool IsHeaded(Table table) =>
        Rows(table).FirstOrDefault()?.TableRowProperties?.GetFirstChild<TableHeader>() is not null
        || table.GetFirstChild<TableProperties>()?.TableLook?.FirstRow?.Value == true;

    /// <summary>The nearest elements of a kind below another.</summary>
    private static IEnumerable<T> Below<T>(OpenXmlElement parent)
        where T : OpenXmlElement =>
        parent.ChildElements.SelectMany(child => child is T found ? [found] : Below<T>(child));
}
