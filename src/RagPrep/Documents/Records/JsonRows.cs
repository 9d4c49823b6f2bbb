using System.Text.Json;

namespace RagPrep.Documents.Records;

/// <summary>Collects objects or lists as the rows of a table whose columns are all names that occurred.</summary>
internal sealed class JsonRows
{
    private const int MaxColumns = 1_000;

    private readonly Dictionary<string, int> columns = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string[]> rows = [];
    private JsonValueKind kind;
    private long cells;

    /// <param name="item">An object or a list.</param>
    /// <param name="what">What is counted, for messages: 'Line' or 'Item'.</param>
    /// <param name="number">Its number, from 1.</param>
    /// <exception cref="DocumentException">It is something else, or another kind than those before.</exception>
    public void Add(JsonElement item, string what, int number)
    {
        if (item.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array))
            throw new DocumentException($"{what} {number} is {JsonText.NameOf(item)}, where an object with a question and an answer is expected.");
        kind = rows.Count == 0 ? item.ValueKind : kind;
        if (item.ValueKind != kind)
            throw new DocumentException($"{what} {number} is {JsonText.NameOf(item)}, where those before it are something else: write all of them alike.");
        var row = kind == JsonValueKind.Object ? RowOf(item) : [.. item.EnumerateArray().Select(JsonText.Of)];
        RecordTable.CheckSize(cells += row.Length, 1);
        rows.Add(row);
    }

    public RecordTable Table() => new(kind == JsonValueKind.Object ? [.. columns.Keys] : null, rows);

    private string[] RowOf(JsonElement item)
    {
        var row = new List<string>(columns.Count);
        foreach (var member in item.EnumerateObject())
        {
            if (!columns.TryGetValue(member.Name, out var column))
                columns.Add(member.Name, column = columns.Count);
            if (column >= MaxColumns)
                throw new DocumentException($"The objects have more than {MaxColumns} different names, more than a table of study notes has.");
            while (row.Count <= column)
                row.Add("");
            row[column] = JsonText.Of(member.Value);
        }
        return [.. row];
    }
}
