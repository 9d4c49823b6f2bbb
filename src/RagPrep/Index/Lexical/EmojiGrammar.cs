namespace RagPrep.Index.Lexical;

/// <summary>Emoji sequences of Unicode technical standard 51: characters with skin tones, joined by ZWJ, tags, key caps, flags.</summary>
internal static class EmojiGrammar
{
    private const char Joiner = '\u200D';
    private const char PresentationSelector = '\uFE0F';
    private const char TextSelector = '\uFE0E';
    private const char KeyCap = '\u20E3';

    /// <summary>The length of the emoji sequence that <paramref name="text"/> begins with, or 0.</summary>
    public static int Match(ReadOnlySpan<char> text)
    {
        if (text[0] is '#' or '*')
            return MatchKeyCap(text);
        if (text[0] == '\uD83C' && WordClasses.At(text, 0, out var length) == WordClass.RegionalIndicator)
            return MatchFlag(text, length);
        return text[0] == Joiner || text[0] >= 0xA9 ? MatchSequence(text) : 0;
    }

    private static int MatchSequence(ReadOnlySpan<char> text)
    {
        var end = 0;
        while (true)
        {
            var start = end;
            while (start < text.Length && text[start] == Joiner)
                start++;
            // After the first element a joiner is needed; marks before may have swallowed it.
            if (end > 0 && start == end && text[end - 1] != Joiner)
                break;
            var element = MatchElement(text[start..], end == 0 && start > 0);
            if (element == 0)
                break;
            end = start + element;
        }
        return end == 0 ? 0 : end + MatchTags(text[end..]);
    }

    private static int MatchElement(ReadOnlySpan<char> text, bool afterJoiner)
    {
        var first = CodePoint(text, out var end);
        if (!CodePointRanges.Contain(CodePointRanges.Emoji, first))
            return 0;
        if (IsSkinTone(first))
            return afterJoiner ? 0 : end + Marks(text[end..]);
        end += Marks(text[end..]);
        if (CodePointRanges.Contain(CodePointRanges.EmojiModifierBase, first) && IsSkinTone(CodePoint(text[end..], out var tone)))
            return end + tone + Marks(text[(end + tone)..]);
        return end < text.Length && text[end] == PresentationSelector ? end + 1 : end;
    }

    private static int MatchTags(ReadOnlySpan<char> text)
    {
        var end = 0;
        while (CodePoint(text[end..], out var length) is >= 0xE0020 and <= 0xE007E)
            end += length;
        return end > 0 && CodePoint(text[end..], out var last) == 0xE007F ? end + last : 0;
    }

    private static int MatchKeyCap(ReadOnlySpan<char> text)
    {
        var end = 1 + MarksBeforeKeyCap(text[1..]);
        if (end < text.Length && text[end] == PresentationSelector)
            end++;
        return end < text.Length && text[end] == KeyCap ? end + 1 + Marks(text[(end + 1)..]) : 0;
    }

    private static int MatchFlag(ReadOnlySpan<char> text, int first)
    {
        var second = first + StandardTokenizer.Extensions(text[first..]);
        if (second >= text.Length || WordClasses.At(text, second, out var length) != WordClass.RegionalIndicator)
            return 0;
        return second + length + StandardTokenizer.Extensions(text[(second + length)..]);
    }

    private static bool IsSkinTone(int codePoint) => codePoint is >= 0x1F3FB and <= 0x1F3FF;

    private static int Marks(ReadOnlySpan<char> text) => MarksUntil(text, '\0');

    private static int MarksBeforeKeyCap(ReadOnlySpan<char> text) => MarksUntil(text, KeyCap);

    private static int MarksUntil(ReadOnlySpan<char> text, char stop)
    {
        var end = 0;
        while (end < text.Length && text[end] is not (PresentationSelector or TextSelector) && text[end] != stop
            && WordClasses.At(text, end, out var length) is WordClass.Extend or WordClass.ComplexExtend)
        {
            end += length;
        }
        return end;
    }

    private static int CodePoint(ReadOnlySpan<char> text, out int length)
    {
        length = text.Length > 1 && char.IsSurrogatePair(text[0], text[1]) ? 2 : 1;
        return text.IsEmpty ? 0 : length == 2 ? char.ConvertToUtf32(text[0], text[1]) : text[0];
    }
}
