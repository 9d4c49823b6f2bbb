namespace RagPrep.Documents.Records;

/// <summary>Finds the delimiter of a table by looking at its first records.</summary>
internal static class Delimiter
{
    private const int Looked = 20;

    // Commas last: they stand in running text too, where another delimiter parts the fields.
    private static readonly char[] Candidates = ['\t', ';', '|', ','];

    /// <summary>The character that parts the most records into equally many fields; a comma where none does.</summary>
    public static char Of(string text)
    {
        var (best, bestShare) = (',', 0.0);
        foreach (var candidate in Candidates)
        {
            if (ShareOf(text, candidate) is var share && share > bestShare)
                (best, bestShare) = (candidate, share);
        }
        return best;
    }

    /// <summary>Whether the first records, at least <paramref name="records"/>, all have the same two or more fields.</summary>
    public static bool IsTable(string text, char delimiter, int records) =>
        ShareOf(text, delimiter) == 1 && First(text, delimiter).Count >= records;

    /// <summary>Share of the first records that have as many fields as the first, 0 where that has one.</summary>
    private static double ShareOf(string text, char delimiter)
    {
        var counts = First(text, delimiter);
        return counts.Count == 0 || counts[0] < 2 ? 0 : counts.Count(count => count == counts[0]) / (double)counts.Count;
    }

    private static List<int> First(string text, char delimiter)
    {
        var counts = new List<int>();
        try
        {
            foreach (var record in new DelimitedText(text, delimiter).Records().Take(Looked))
                counts.Add(record.Fields.Length);
        }
        catch (DocumentException)
        {
            // With another delimiter the quotation marks may stand elsewhere; the reading says what is wrong.
        }
        return counts;
    }
}
