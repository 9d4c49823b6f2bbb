using System.Buffers;
using RagPrep.Documents;

namespace RagPrep.Chunking;

/// <summary>Cuts running text into sentences and the lines of nested list items.</summary>
internal static class SentenceSplitter
{
    private static readonly SearchValues<char> Ends = SearchValues.Create(".?!…\n。！？");

    private static readonly HashSet<string> Abbreviations = new(StringComparer.OrdinalIgnoreCase)
    {
        "e.g", "i.e", "vs", "cf", "fig", "figs", "eq", "eqs", "etc", "al", "approx", "resp", "dr", "mr", "mrs", "ms", "prof", "nos",
        "vol", "ch", "sec", "pp", "eds", "inc", "ltd", "jr", "sr", "dept", "est", "ref", "a.k.a", "aka", "w.r.t", "viz", "ca",
    };

    private static readonly HashSet<string> Starters = new(StringComparer.Ordinal)
    {
        "The", "This", "These", "That", "Those", "It", "Its", "In", "We", "You", "They", "For", "An", "If", "When", "While", "However", "There", "Here", "But",
        "And", "So", "As", "On", "With", "Since", "Because", "By", "At", "Also", "Then", "Thus", "Therefore", "What", "How", "Why", "Each", "One", "Some",
    };

    /// <summary>The sentences of a span, without white space around them; none is empty.</summary>
    public static IEnumerable<TextSpan> Split(string text, TextSpan span)
    {
        var from = span.From;
        for (var i = NextEnd(text, from, span.To); i < span.To; i = NextEnd(text, i + 1, span.To))
        {
            var end = EndAt(text, i, from, span.To);
            if (end < 0)
                continue;
            var sentence = new TextSpan(from, end).Trim(text);
            if (sentence.Length > 0)
                yield return sentence;
            from = end;
            i = Math.Max(i, end - 1);
        }

        var last = (span with { From = from }).Trim(text);
        if (last.Length > 0)
            yield return last;
    }

    private static int NextEnd(string text, int from, int to)
    {
        var next = from < to ? text.AsSpan(from, to - from).IndexOfAny(Ends) : -1;
        return next < 0 ? to : from + next;
    }

    /// <summary>Where the sentence that the character at <paramref name="i"/> may end does end, or -1.</summary>
    private static int EndAt(string text, int i, int from, int to)
    {
        if (text[i] == '\n')
            return StartsItemOrParagraph(text, i + 1, to) ? i : -1;
        if (text[i] is '。' or '！' or '？')
            return i + 1;
        var end = i + 1;
        while (end < to && text[end] is '"' or '\'' or ')' or ']' or '”' or '’' or '*' or '_' or '`' or '.' or '!' or '?')
            end++;
        if (end >= to || !char.IsWhiteSpace(text[end]))
            return end == i + 1 && end < to && IsGlued(text, end, from, to) ? end : -1;
        var next = end;
        while (next < to && char.IsWhiteSpace(text[next]))
            next++;
        if (next >= to || text[i] is '?' or '!')
            return end;
        // An ellipsis stands for something left out more often than it ends a sentence.
        if (i > from && text[i] == '.' && text[i - 1] == '.' && !char.IsUpper(text[next]))
            return -1;
        return char.IsLower(text[next]) || text[next] is '=' or '<' or '>' or ',' or ';' or ')' or ']' or '}' or '+' or '/' || IsAbbreviation(text, i, from) ? -1 : end;
    }

    /// <summary>'parallel.The next', where the space was lost: words before, and after it a word that sentences start with.</summary>
    private static bool IsGlued(string text, int start, int from, int to)
    {
        var word = start;
        while (word < to && word - start < 10 && char.IsAsciiLetter(text[word]))
            word++;
        return word < to && text[word] is ' ' or ',' && Starters.Contains(text[start..word])
            && start - 2 >= from && (char.IsAsciiLetterLower(text[start - 2]) || text[start - 2] == ')')
            && text.AsSpan(from, start - from).TrimStart().Count(' ') > 1;
    }

    private static bool IsAbbreviation(string text, int dot, int from)
    {
        var start = dot;
        while (start > from && dot - start < 10 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] == '.'))
            start--;
        var word = text[start..dot];
        return word.Length switch
        {
            0 => false,
            // An initial.
            1 when char.IsUpper(word[0]) => true,
            1 or 2 when char.IsDigit(word[0]) && char.IsDigit(word[^1]) => NumbersItem(text, start, from),
            _ => Abbreviations.Contains(word),
        };
    }

    /// <summary>Whether a number stands where a list item may begin: at the start, on a new line, or after what ends a sentence.</summary>
    private static bool NumbersItem(string text, int start, int from)
    {
        while (start > from && text[start - 1] == ' ')
            start--;
        return start == from || text[start - 1] is '\n' or '.' or ':' or ';' or '!' or '?' or ')' or '*';
    }

    private static bool StartsItemOrParagraph(string text, int i, int to)
    {
        while (i < to && text[i] is ' ' or '\t')
            i++;
        if (i >= to || text[i] == '\n')
            return true;
        if (text[i] is '-' or '*' or '+' or '•' or '→' or '✅' or '❌' or '|' or '#')
            return i + 1 >= to || text[i + 1] is ' ' or '*' or '#' or '-' || text[i] == '|';
        var digits = i;
        while (digits < to && char.IsAsciiDigit(text[digits]))
            digits++;
        return digits > i && digits + 1 < to && text[digits] is '.' or ')' && text[digits + 1] == ' ';
    }
}
