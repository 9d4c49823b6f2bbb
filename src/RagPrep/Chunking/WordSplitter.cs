using RagPrep.Documents;

namespace RagPrep.Chunking;

/// <summary>Words between white space; one that no person wrote is cut hard.</summary>
internal static class WordSplitter
{
    private const int LongestWord = 100;

    public static IEnumerable<TextSpan> Split(string text, TextSpan span)
    {
        for (var i = span.From; i < span.To;)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                i++;
                continue;
            }

            var end = i;
            while (end < span.To && end - i < LongestWord && !char.IsWhiteSpace(text[end]))
                end++;
            if (end < span.To && end - i > 1 && char.IsLowSurrogate(text[end]) && char.IsHighSurrogate(text[end - 1]))
                end--;
            yield return new TextSpan(i, end);
            i = end;
        }
    }
}
