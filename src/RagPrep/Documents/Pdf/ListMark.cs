using System.Globalization;
using System.Text.RegularExpressions;

namespace RagPrep.Documents.Pdf;

/// <summary>The bullet or number at the start of a list item.</summary>
internal static partial class ListMark
{
    /// <summary>Whether a line begins an item; bullets of odd fonts come as signs of no meaning.</summary>
    public static bool Begins(PdfLine line) => IsBullet(line) || Numbered().IsMatch(line.Text);

    /// <summary>The item's first line as it is kept: '- ' for a bullet, a number as it stands.</summary>
    public static PdfLine Plain(PdfLine line)
    {
        if (!IsBullet(line))
            return line;
        var text = line.Text[1..].TrimStart();
        return new PdfLine([line.Cells[0] with { Text = text, Right = line.Right, X = line.Cells.Count > 1 ? line.Cells[1].X : line.X, Bold = line.Cells[^1].Bold, Monospace = false }]);
    }

    public static bool IsBullet(PdfLine line)
    {
        var text = line.Text;
        if (text.Length < 2 || (line.Cells[0].Text.Length > 1 && text[1] != ' '))
            return false;
        return text[0] is '•' or '◦' or '▪' or '‣' or '●' or '○' or '■' or '–' or '-' or '—' or '*' or '·' or '∗' or '➢' or '✓' or 'o'
            ? text[0] != 'o' || line.Cells[0].Text == "o"
            : char.GetUnicodeCategory(text[0]) is UnicodeCategory.PrivateUse or UnicodeCategory.Control or UnicodeCategory.OtherNotAssigned;
    }

    [GeneratedRegex(@"^(?:\d{1,3}[.)]|\((?:\d{1,2}|[a-z])\)|[a-z]\))\s+\S")]
    private static partial Regex Numbered();
}
