using System.Text;
using System.Text.RegularExpressions;

namespace RagPrep.Documents;

/// <summary>
/// Mojibake whose bytes 80 to 9F were thrown away, so that 'can’t' reads 'canβt': what stood there is told from the characters around
/// it, or becomes a dash. Only in a text that has an English contraction with the lead character for its apostrophe.
/// </summary>
internal sealed partial class LostBytes
{
    private readonly char lead;
    private bool quoted;

    private LostBytes(CodePage page, char lead) => (Page, this.lead) = (page, lead);

    public CodePage Page { get; }

    /// <summary>The way to restore <paramref name="text"/>, or null where nothing shows that bytes were lost.</summary>
    public static LostBytes? Detect(string text) =>
        text.Contains('β') && GreekContraction.IsMatch(text) ? new(CodePage.Greek, 'β')
        : text.Contains('â') && WesternContraction.IsMatch(text) ? new(CodePage.Western, 'â')
        : null;

    /// <summary>Writes what a sequence whose last byte has no character in the code page (81, 8D, 8F, 90, 9D) was, or the character as it is.</summary>
    /// <returns>The number of characters taken.</returns>
    public static int RestoreLast(CodePage page, ReadOnlySpan<char> line, int position, StringBuilder repaired)
    {
        char? restored = page.ByteOf(line[position]) == 0xE2 && position + 1 < line.Length
            ? page.ByteOf(line[position + 1]) switch
            {
                0x80 => '”',
                0x86 => '←',
                0x94 when repaired.Length > 0 && repaired[^1] == '─' => '┐',
                _ => null,
            }
            : null;
        repaired.Append(restored ?? line[position]);
        return restored is null ? 1 : 2;
    }

    /// <summary>Writes what stood at <paramref name="position"/> before bytes were lost.</summary>
    /// <returns>The number of characters taken, 0 where the character is no trace of a sequence.</returns>
    public int Restore(ReadOnlySpan<char> line, int position, StringBuilder repaired)
    {
        if (line[position] == lead)
            return RestoreSymbol(line, position, repaired);
        var before = position == 0 ? ' ' : line[position - 1];
        var after = position + 1 < line.Length ? line[position + 1] : ' ';
        switch (Page.ByteOf(line[position]))
        {
            case 0xC3 when !char.IsLetter(before) && !char.IsLetter(after):
                repaired.Append('×');
                return 1;
            case 0xF0:
                return EmojiLength(line, position, before);
            default:
                return 0;
        }
    }

    private int RestoreSymbol(ReadOnlySpan<char> line, int position, StringBuilder repaired)
    {
        var run = 1;
        while (position + run < line.Length && line[position + run] == lead)
            run++;
        var after = position + run < line.Length ? line[position + run] : ' ';
        if (run > 1)
        {
            repaired.Append('─', run);
            return run;
        }

        var before = repaired.Length == 0 ? '\n' : repaired[^1];
        switch (Page.ByteOf(after))
        {
            case 0xAC:
                repaired.Append('┬');
                return 2;
            case 0xBC:
                repaired.Append(before == '─' ? '┼' : '▼');
                return 2;
            default:
                // A Greek letter before it was itself restored a moment ago: what was lost is its index.
                if (before is not (>= 'α' and <= 'ω'))
                    repaired.Append(Mark(before, after));
                return 1;
        }
    }

    private char Mark(char before, char after)
    {
        if (char.IsLetter(before) && char.IsLetter(after))
            return '’';
        if (char.IsLetterOrDigit(after))
        {
            quoted = true;
            return '“';
        }

        if (quoted && !char.IsWhiteSpace(before))
        {
            quoted = false;
            return '”';
        }

        return before == 's' && after == ' ' ? '’' : '–';
    }

    /// <summary>Nothing tells which emoji it was: it goes, with the remains of its bytes and the space after it.</summary>
    private int EmojiLength(ReadOnlySpan<char> line, int position, char before)
    {
        var length = 1;
        while (length < 4 && position + length < line.Length && Page.ByteOf(line[position + length]) is >= 0x80 and <= 0xBF)
            length++;
        var space = char.IsWhiteSpace(before) && position + length < line.Length && line[position + length] == ' ';
        return space ? length + 1 : length;
    }

    [GeneratedRegex(@"\b(?:[a-z]+nβt|(?:you|we|they)β(?:re|ve|ll)|(?:it|that|what|who|here|there|let)βs|Iβ(?:m|ve|ll|d))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex GreekContraction { get; }

    [GeneratedRegex(@"\b(?:[a-z]+nât|(?:you|we|they)â(?:re|ve|ll)|(?:it|that|what|who|here|there|let)âs|Iâ(?:m|ve|ll|d))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WesternContraction { get; }
}
