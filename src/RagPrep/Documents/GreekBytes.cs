namespace RagPrep.Documents;

/// <summary>Tells Greek in cp1253 or ISO 8859-7 from Western text: in Western text letters beyond ASCII seldom stand side by side.</summary>
internal static class GreekBytes
{
    private const int WordLength = 3;

    /// <summary>Whether most bytes beyond ASCII stand in words of Greek letters, with Greek accents among them.</summary>
    public static bool Are(ReadOnlySpan<byte> content)
    {
        int high = 0, inWords = 0, accents = 0;
        for (var i = 0; i < content.Length;)
        {
            var start = i;
            while (i < content.Length && IsLetter(content[i]))
                i++;
            if (i - start >= WordLength)
            {
                inWords += i - start;
                accents += Accents(content[start..i]);
            }

            high += i - start;
            if (i < content.Length && !IsLetter(content[i]))
                high += content[i++] >= 0x80 ? 1 : 0;
        }

        return inWords * 2 > high && accents * 30 > inWords;
    }

    /// <summary>Small letters with an accent after the first letter, about one in each Greek word; in Cyrillic code pages those bytes are capitals.</summary>
    private static int Accents(ReadOnlySpan<byte> word)
    {
        var count = 0;
        for (var i = 1; i < word.Length; i++)
            count += word[i] is >= 0xDC and <= 0xDF && word[i - 1] >= 0xE1 ? 1 : 0;
        return count;
    }

    private static bool IsLetter(byte value) => value is 0xB6 or >= 0xB8 and <= 0xBA or 0xBC or >= 0xBE and <= 0xFE;
}
