using RagPrep.Chunking;

namespace RagPrep.Retrieval;

/// <summary>Text of a chunk as the cross-encoder reads it: with those of its headings that name what is asked about where the text itself does not.</summary>
internal static class Headed
{
    /// <summary>The headings, outermost first, that hold a word of the question that neither the text nor a heading nearer to it holds, and the text.</summary>
    /// <param name="asked">The terms of what the question asks about.</param>
    /// <param name="chunk">Where the text stands.</param>
    /// <param name="text">The text.</param>
    public static string Of(IReadOnlySet<string> asked, Chunk chunk, string text)
    {
        var held = QuestionTerms.Terms(text).ToHashSet();
        for (var i = chunk.HeadingPath.Count - 1; i >= 0; i--)
        {
            var terms = QuestionTerms.Terms(chunk.HeadingPath[i]);
            if (!terms.Any(term => asked.Contains(term) && !held.Contains(term)))
                continue;
            held.UnionWith(terms);
            text = $"{chunk.HeadingPath[i]}: {text}";
        }
        return text;
    }
}
