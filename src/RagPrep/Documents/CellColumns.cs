namespace RagPrep.Documents;

/// <summary>Finds the columns of a table from its cells alone, in reading order, its header first; finds none rather than wrong ones.</summary>
/// <remarks>
/// With the right number of columns, cells that stand below each other are alike: numbers, single words, short or long. Measured is the
/// adjusted share of the variance that the columns explain (R² of an analysis of variance by column), its mean over the traits of a cell.
/// </remarks>
internal static class CellColumns
{
    private const int Most = 8, FewestRows = 3, LongestHeader = 40;

    // So much better than the next best number of columns; and for few rows a number that divides it must explain next to nothing.
    private const double Margin = 0.1;

    /// <summary>How many cells a row has, or 0 where that is not certain.</summary>
    public static int Of(IReadOnlyList<string> cells)
    {
        if (cells.Count < 2 * FewestRows || !cells.Any(IsOfTable) || cells.Count(cell => cell.Contains(": ", StringComparison.Ordinal)) * 4 > cells.Count)
            return 0;
        var traits = cells.Select(TraitsOf).ToArray();
        var fits = Enumerable.Range(2, Most - 1)
            .Where(columns => cells.Count % columns == 0 && cells.Count / columns >= FewestRows && HasHeader(cells, columns) && HasLabels(cells, columns))
            .Select(columns => (Columns: columns, Share: Explained(traits.AsSpan(columns), columns)))
            .OrderByDescending(fit => fit.Share).ToList();
        if (fits.Count == 0 || (fits.Count > 1 && fits[0].Share - fits[1].Share < Margin))
            return 0;
        var (best, share) = fits[0];
        var isSure = (best, cells.Count / best) switch
        {
            // Short and long lines take turns in a list too, by chance.
            (2, var rows) => rows > 4 && share >= 0.5,
            (_, FewestRows) => IsSureOfFewRows(cells, fits),
            _ => share >= 0.3,
        };
        return isSure ? best : 0;
    }

    /// <summary>Two rows below a header: four columns at least, and each row begins with a label that is shorter than what it labels.</summary>
    private static bool IsSureOfFewRows(IReadOnlyList<string> cells, List<(int Columns, double Share)> fits)
    {
        var (columns, share) = fits[0];
        return columns >= 4 && share >= 0.35 && !fits.Skip(1).Any(fit => columns % fit.Columns == 0 && fit.Share > Margin)
            && cells.Skip(columns).Chunk(columns).All(row => row[0].Length * (columns - 1) < row.Skip(1).Sum(cell => cell.Length));
    }

    /// <summary>Names are lists more often than tables: some cell is of several words, or a number.</summary>
    private static bool IsOfTable(string cell) => cell.Contains(' ') || IsNumber(cell);

    private static bool HasHeader(IReadOnlyList<string> cells, int columns) =>
        cells.Take(columns).Distinct().Count() == columns
        && cells.Take(columns).All(cell => cell.Length <= LongestHeader && cell[^1] is not (';' or ',') && cell.Count(char.IsDigit) * 2 <= cell.Length);

    private static bool HasLabels(IReadOnlyList<string> cells, int columns)
    {
        var labels = new HashSet<string>(StringComparer.Ordinal);
        for (var i = columns; i < cells.Count; i += columns)
        {
            if (!labels.Add(cells[i]))
                return false;
        }

        return true;
    }

    private static double[] TraitsOf(string cell) =>
    [
        Math.Log(1 + cell.Length),
        IsNumber(cell) ? 1 : 0,
        char.IsUpper(cell[0]) ? 1 : 0,
        cell.Any(IsSign) ? 1 : 0,
        cell.Contains(' ') ? 0 : 1,
    ];

    private static bool IsNumber(string cell) => cell.Count(char.IsDigit) is > 0 and var digits && digits >= cell.Count(char.IsLetter);

    private static bool IsSign(char character) =>
        !char.IsLetterOrDigit(character) && !char.IsWhiteSpace(character) && character is not ('_' or ',' or '.' or ';' or ':' or '\'' or '"' or '!' or '?' or '-');

    private static double Explained(ReadOnlySpan<double[]> rows, int columns)
    {
        var (left, varying) = (0.0, 0);
        for (var trait = 0; trait < rows[0].Length; trait++)
        {
            var all = Scatter(rows, trait, 0, 1);
            if (all < 1e-9)
                continue;
            var within = 0.0;
            for (var column = 0; column < columns; column++)
                within += Scatter(rows, trait, column, columns);
            left += within / all;
            varying++;
        }

        return varying == 0 ? 0 : 1 - (left / varying * (rows.Length - 1) / (rows.Length - columns));
    }

    /// <summary>The sum of squares about the mean of every <paramref name="step"/>-th cell from <paramref name="from"/>.</summary>
    private static double Scatter(ReadOnlySpan<double[]> cells, int trait, int from, int step)
    {
        double sum = 0, squares = 0;
        var count = 0;
        for (var i = from; i < cells.Length; i += step)
        {
            var value = cells[i][trait];
            (sum, squares, count) = (sum + value, squares + (value * value), count + 1);
        }

        return Math.Max(0, squares - (sum * sum / count));
    }
}
