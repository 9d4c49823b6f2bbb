using RagPrep.Documents;

namespace RagPrep.Chunking;

/// <summary>Text that only asks: a question that the notes leave without an answer, or one of a list of questions.</summary>
internal static class BareQuestion
{
    /// <summary>Whether every sentence of a text is a question; numbers, marks and stars around it do not count.</summary>
    public static bool Is(string text)
    {
        if (!text.Contains('?'))
            return false;
        foreach (var sentence in SentenceSplitter.Split(text, new TextSpan(0, text.Length)))
        {
            var words = text.AsSpan(sentence.From, sentence.Length);
            while (words.Length > 0 && !char.IsLetterOrDigit(words[^1]) && words[^1] != '?')
                words = words[..^1];
            if (words.Length > 0 && words[^1] != '?')
                return false;
        }

        return true;
    }

    /// <summary>Whether all that a chunk says is questions.</summary>
    public static bool Is(Chunk chunk) => Enumerable.Range(0, chunk.Units.Count).All(unit => Is(chunk.UnitText(unit)));
}
