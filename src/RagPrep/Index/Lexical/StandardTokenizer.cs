namespace RagPrep.Index.Lexical;

/// <summary>
/// Cuts text into words by Unicode annex 29 as Lucene's StandardTokenizer does: words and numbers, runs of Katakana and of scripts
/// without spaces, single ideographs and Hiragana, emoji sequences; of the rules that match, the longest wins. A token has at
/// most 255 UTF-16 code units: a longer word is cut. Time is linear in the text.
/// </summary>
internal ref struct StandardTokenizer(ReadOnlySpan<char> text)
{
    /// <summary>UTF-16 code units that a token may have.</summary>
    public const int MaxTokenLength = 255;

    private readonly ReadOnlySpan<char> text = text;

    /// <summary>Where the current token begins.</summary>
    public int Start { get; private set; }

    /// <summary>Where the current token ends.</summary>
    public int End { get; private set; }

    /// <summary>Goes to the next token; false at the end.</summary>
    public bool Next()
    {
        for (var start = End; start < text.Length;)
        {
            var ahead = Ahead(text[start..]);
            var length = Match(ahead);
            if (length > 0)
            {
                (Start, End) = (start, start + length);
                return true;
            }
            start += char.IsHighSurrogate(text[start]) && start + 1 < text.Length && char.IsLowSurrogate(text[start + 1]) ? 2 : 1;
        }
        (Start, End) = (text.Length, text.Length);
        return false;
    }

    /// <summary>How many code units at the start of <paramref name="text"/> extend what stands before.</summary>
    internal static int Extensions(ReadOnlySpan<char> text)
    {
        var end = 0;
        while (end < text.Length && WordClasses.At(text, end, out var length) is WordClass.Extend or WordClass.ComplexExtend)
            end += length;
        return end;
    }

    private static ReadOnlySpan<char> Ahead(ReadOnlySpan<char> rest)
    {
        if (rest.Length <= MaxTokenLength)
            return rest;
        // A pair that the limit would cut stays out whole.
        return char.IsHighSurrogate(rest[MaxTokenLength - 1]) ? rest[..(MaxTokenLength - 1)] : rest[..MaxTokenLength];
    }

    private static int Match(ReadOnlySpan<char> ahead)
    {
        var first = WordClasses.At(ahead, 0, out var length);
        return first switch
        {
            WordClass.Letter when ahead[0] < 0x80 => MatchWord(ahead),
            WordClass.Letter => Math.Max(MatchWord(ahead), EmojiGrammar.Match(ahead)),
            WordClass.Number or WordClass.Hebrew or WordClass.Katakana or WordClass.Connector => MatchWord(ahead),
            WordClass.Han or WordClass.Hiragana => length + Extensions(ahead[length..]),
            WordClass.Complex or WordClass.ComplexExtend => MatchComplex(ahead),
            WordClass.Other or WordClass.Extend or WordClass.RegionalIndicator => EmojiGrammar.Match(ahead),
            _ => 0,
        };
    }

    private static int MatchWord(ReadOnlySpan<char> ahead)
    {
        var state = WordGrammar.State.Start;
        var accepted = 0;
        for (var i = 0; i < ahead.Length;)
        {
            var next = WordClasses.At(ahead, i, out var length);
            if (next is not (WordClass.Extend or WordClass.ComplexExtend) || i == 0)
                state = WordGrammar.Next(state, next);
            if (state == WordGrammar.State.Stop)
                break;
            i += length;
            if (WordGrammar.Accepts(state))
                accepted = i;
        }
        return accepted;
    }

    private static int MatchComplex(ReadOnlySpan<char> ahead)
    {
        var end = 0;
        while (end < ahead.Length && WordClasses.At(ahead, end, out var length)
            is WordClass.Complex or WordClass.ComplexExtend or WordClass.Extend)
        {
            end += length;
        }
        return end;
    }
}
