using System.Text.RegularExpressions;

namespace RagPrep.Answering;

/// <summary>Tells sentences that speak of something named before them.</summary>
internal static partial class Referent
{
    /// <summary>Whether a text begins with a word that points back: 'this', 'it', 'the above', 'however', or has such a word for the subject of its first clause.</summary>
    public static bool IsBefore(string text) => PointsBack().IsMatch(text) || HasNoNoun().IsMatch(text);

    [GeneratedRegex(@"^[^\p{L}\p{N}]*(this|that|these|those|it|its|it's|they|their|them|such|however|but|so|also|therefore|thus|hence|otherwise|instead|(in|for|because of|by|from|with|to|after|at) (this|that|these|those)|the (above|former|latter|same)|the (first|last) (one|two|three|four))\b(?!-)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PointsBack();

    /// <summary>'Placed in WHERE it runs …', 'If it is large, …': a clause whose subject is named before.</summary>
    [GeneratedRegex(@"^(?:If|When|Unless|Once|Because|While|Though|Since|\p{Lu}\p{Ll}+(?:ed|ing))\s(?:\S+\s){0,2}(?:it|they|this|these)\b", RegexOptions.CultureInvariant)]
    private static partial Regex HasNoNoun();
}
