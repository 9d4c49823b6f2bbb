using System.Text.RegularExpressions;

namespace RagPrep.Answering;

/// <summary>Tells sentences that speak of something named before them.</summary>
internal static partial class Referent
{
    /// <summary>Whether a text begins with a word that points back: 'this', 'it', 'the above', 'however'.</summary>
    public static bool IsBefore(string text) => PointsBack().IsMatch(text);

    [GeneratedRegex(@"^[^\p{L}\p{N}]*(this|that|these|those|it|its|it's|they|their|them|such|however|but|so|also|therefore|thus|hence|otherwise|instead|(in|for|because of|by|from|with|to|after|at) (this|that|these|those)|the (above|former|latter|same)|the (first|last) (one|two|three|four))\b(?!-)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PointsBack();
}
