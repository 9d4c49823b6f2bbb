using System.Text;

namespace RagPrep.Documents;

/// <summary>Finds and grades sequences of characters that are UTF-8 bytes read with a code page.</summary>
internal static class MojibakeScan
{
    private const int NativeWordLetters = 3;

    /// <summary>How many sequences of each grade a text has.</summary>
    public static (int Proofs, int Possible) Count(CodePage page, ReadOnlySpan<char> text)
    {
        int proofs = 0, possible = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] < 0x80)
                continue;
            var (grade, length, _) = Grade(page, text, i);
            proofs += grade == MojibakeGrade.Proof ? 1 : 0;
            possible += grade == MojibakeGrade.Possible ? 1 : 0;
            i += Math.Max(length - 1, 0);
        }

        return (proofs, possible);
    }

    /// <summary>Grades the sequence at <paramref name="position"/>; length 0 where there is none.</summary>
    public static (MojibakeGrade Grade, int Length, Rune Rune) Grade(CodePage page, ReadOnlySpan<char> text, int position)
    {
        if (text[position] < 0x80)
            return default;
        var length = page.TryDecode(text, position, out var rune);
        if (length == 0)
            return default;
        if (length > 2 && IsSymbol(rune.Value))
            return (MojibakeGrade.Proof, length, rune);
        if (length == 2 && IsUnmistakable(page, text, position, rune))
            return (MojibakeGrade.Proof, length, rune);
        var common = IsCommon(rune.Value);
        if (common && HasControl(text.Slice(position, length)))
            return (MojibakeGrade.Proof, length, rune);
        if ((common || Rune.IsLetter(rune)) && InRun(page, text, position))
            return (MojibakeGrade.Proof, length, rune);
        // 'Δ²' is a formula more often than it was a letter of Central Europe.
        return common && (page == CodePage.Western || rune.Value is < 0x100 or > 0x17F || IsInWord(text, position, length)) ? (MojibakeGrade.Possible, length, rune) : default;
    }

    /// <summary>Whether a line has a word of letters that are not ASCII and belong to no sequence: then the line was read rightly.</summary>
    public static bool HasNativeWord(CodePage page, ReadOnlySpan<char> line)
    {
        var letters = 0;
        for (var i = 0; i < line.Length; i++)
        {
            var length = line[i] < 0x80 ? 0 : page.TryDecode(line, i, out _);
            letters = length == 0 && line[i] >= 0x80 && char.IsLetter(line[i]) ? letters + 1 : 0;
            if (letters >= NativeWordLetters && line[i] != line[i - 1])
                return true;
            i += Math.Max(length - 1, 0);
        }

        return false;
    }

    private static bool InRun(CodePage page, ReadOnlySpan<char> text, int position)
    {
        var needed = page == CodePage.Western && page.ByteOf(text[position]) < 0xE0 ? 2 : 3;
        var found = 0;
        for (var i = position; i < text.Length && found < needed && IsLetterAt(page, text, i, out var length); i += length)
            found++;
        for (var end = position; found < needed && Before(page, text, end) is { } length and > 0; end -= length)
            found++;
        return found >= needed;
    }

    private static int Before(CodePage page, ReadOnlySpan<char> text, int end)
    {
        for (var length = 2; length <= 4 && length <= end; length++)
        {
            if (IsLetterAt(page, text, end - length, out var taken) && taken == length)
                return length;
        }

        return 0;
    }

    private static bool IsLetterAt(CodePage page, ReadOnlySpan<char> text, int position, out int length)
    {
        length = text[position] < 0x80 ? 0 : page.TryDecode(text, position, out var rune) is var n && n > 0 && (Rune.IsLetter(rune) || IsSymbol(rune.Value) || IsCommon(rune.Value)) ? n : 0;
        return length > 0;
    }

    /// <summary>Two characters that right text never has side by side: 'Ã©', 'Â°', 'ΒΆ'; quotes may follow any letter and prove nothing.</summary>
    private static bool IsUnmistakable(CodePage page, ReadOnlySpan<char> text, int position, Rune rune)
    {
        if (page == CodePage.Western && text[position] is 'Â' or 'Ã' && page.ByteOf(text[position + 1]) is (>= 0xA1 and <= 0xBF) and not (0xAB or 0xBB))
            return true;
        var before = position == 0 ? ' ' : text[position - 1];
        var after = position + 2 < text.Length ? text[position + 2] : ' ';
        if (page != CodePage.Western && rune.Value is '¶' or '©' or '±')
            return !IsGreek(before) && !IsGreek(after);
        // 'cafΓ©s', 'ErdÅ‘s': a sign, or a letter of another script, inside a word.
        return rune.Value is >= 0xC0 and <= 0x17F && char.IsAsciiLetter(before) && char.IsAsciiLetterLower(after)
            && (page != CodePage.Western || !char.IsLetter(text[position + 1]));
    }

    private static bool IsInWord(ReadOnlySpan<char> text, int position, int length) =>
        (position > 0 && char.IsAsciiLetter(text[position - 1])) || (position + length < text.Length && char.IsAsciiLetter(text[position + length]));

    private static bool IsGreek(char character) => character is >= '\u0370' and <= '\u03FF' && char.IsLetter(character);

    /// <summary>A control character that no text has; 0085 ends a line in some.</summary>
    private static bool HasControl(ReadOnlySpan<char> sequence)
    {
        foreach (var character in sequence)
        {
            if (character is >= '\u0080' and <= '\u009F' and not '\u0085')
                return true;
        }

        return false;
    }

    private static bool IsSymbol(int rune) => rune is
        (>= 0x2010 and <= 0x2027) or (>= 0x2030 and <= 0x203A) or (>= 0x2070 and <= 0x20BF) or (>= 0x2100 and <= 0x23FF)
        or (>= 0x2460 and <= 0x27FF) or (>= 0x2900 and <= 0x2BFF) or (>= 0x3000 and <= 0x303F) or (>= 0xFB00 and <= 0xFB06) or (>= 0xFF00 and <= 0xFF65) or 0xFE0F or 0xFEFF
        or (>= 0x1D400 and <= 0x1D7FF) or (>= 0x1F000 and <= 0x1FAFF);

    /// <summary>Letters and signs of Europe; 80 to 9F and what cp1252 makes of them stand for bytes of a sequence that was misread before.</summary>
    private static bool IsCommon(int rune) => rune is
        (>= 0x80 and <= 0x9F) or 0x192 or 0x2C6 or 0x2DC or (>= 0xA0 and <= 0x17F) or (>= 0x300 and <= 0x36F) or (>= 0x370 and <= 0x3FF) or (>= 0x400 and <= 0x45F)
        or (>= 0x1D00 and <= 0x1DBF) or (>= 0x1E00 and <= 0x1EFF) or 0x202F or 0x200B or 0x200D;
}
