using System.Text;

namespace RagPrep.Documents.Pdf;

/// <summary>Code as it stands on the page: indentation, gaps and blank lines by the place of its letters.</summary>
internal static class CodeText
{
    private const double BlankLine = 1.7;
    private const int MostSpaces = 120;

    public static string Of(IReadOnlyList<PdfLine> lines)
    {
        var left = lines.Min(line => line.X);
        var letter = lines.SelectMany(line => line.Cells).MaxBy(cell => cell.Text.Length)!.LetterWidth;
        var code = new StringBuilder();
        for (var i = 0; i < lines.Count; i++)
        {
            if (i > 0)
                code.Append('\n');
            if (i > 0 && lines[i].Y - lines[i - 1].Y > BlankLine * lines[i].Size)
                code.Append('\n');
            var at = left;
            foreach (var cell in lines[i].Cells)
            {
                code.Append(' ', Spaces((cell.X - at) / letter)).Append(cell.Text);
                at = cell.Right;
            }
        }

        return code.ToString();
    }

    private static int Spaces(double width) => double.IsFinite(width) ? (int)Math.Clamp(Math.Round(width), 0, MostSpaces) : 0;
}
