using System.Text.RegularExpressions;

namespace RagPrep.Retrieval;

/// <summary>Tells sentences that say what something is: 'A p-value is the probability …', 'Recall: the share …'.</summary>
internal static partial class DefinitionShape
{
    private const int MostTermWords = 8;

    /// <summary>What a text that begins as a definition defines, the words before 'is', 'means' or a colon; null for any other text.</summary>
    public static string? TermOf(string text)
    {
        var match = Definition().Match(text);
        return match.Success && match.Groups["term"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= MostTermWords ? match.Groups["term"].Value : null;
    }

    // After the mark of a list item and emphasis; the verb of a definition goes on with an article, a pronoun or 'when'.
    [GeneratedRegex(
        @"^(?:[-*+•\s]|\d+[.)]\s)*(?<term>[\p{L}\p{N}`*_""“(][^.!?:;|\n]{0,80}?)[*_`""”]*(?:\s+(?:is|are)\s+(?:an?|the|one|any|when|that|what|how|where|used|defined|called|not)\b|\s+(?:means?|refers? to|denotes?|describes?|measures?|stands? for|consists? of|computes?|gives?|says?|tells?|shows?|counts?|finds?|splits?|divides?|estimates?|builds?|fits?|averages?|maps?|turns?|replaces?|combines?|happens?|occurs?|arises?|lets?|allows?)\b|\s*:[*_\s]+(?=\p{L})|\s+[–—-]\s+(?=\p{L}))",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Definition();
}
