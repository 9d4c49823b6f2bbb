using System.Text.RegularExpressions;

namespace RagPrep.Documents;

/// <summary>Text that stands where nothing has been written yet, or only leads elsewhere in the same file.</summary>
internal static partial class EmptyText
{
    private const int Longest = 60;

    /// <summary>Whether a block only keeps a place: 'Answer here', 'TODO', '...'.</summary>
    public static bool KeepsPlace(ReadOnlySpan<char> block) => block.Length <= Longest && Placeholder().IsMatch(block);

    /// <summary>Whether a block of Markdown is nothing but links to headings of its own file: a table of contents, 'Back to top'.</summary>
    public static bool Navigates(string block) => block.Contains("](#", StringComparison.Ordinal) && !InnerLink().Replace(block, "").Any(char.IsLetter);

    [GeneratedRegex(@"^[\W_]*(?:(?:your |add |write |put )*(?:an |the |your )?answer (?:goes |comes |to come |coming )?(?:here|soon)|to ?do|tb[ad]|wip|coming soon|to be (?:done|added|written|continued|answered)|(?:no|not) (?:answer|answered) yet|\.{2,}|…)[\W_]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\[[^\[\]]*\]\(#[^()\s]*\)")]
    private static partial Regex InnerLink();
}
