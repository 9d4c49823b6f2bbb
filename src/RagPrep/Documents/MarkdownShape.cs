using System.Text.RegularExpressions;

namespace RagPrep.Documents;

/// <summary>Tells Markdown that was saved as plain text.</summary>
internal static partial class MarkdownShape
{
    private const int EnoughHeadings = 2;

    /// <summary>Whether a text has headings with '#' that are no comments of code: after a blank line, and no code below.</summary>
    public static bool Is(string text)
    {
        var headings = 0;
        var blankBefore = true;
        var waiting = false;
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var line = text.AsSpan(range);
            if (line.IsWhiteSpace())
            {
                blankBefore = true;
                continue;
            }

            if (waiting && !CodeShape.IsCode(line))
                headings++;
            waiting = blankBefore && line.Length < 200 && Heading().IsMatch(line);
            blankBefore = false;
            if (headings >= EnoughHeadings)
                return true;
        }

        return false;
    }

    [GeneratedRegex(@"^#{1,6} +\S")]
    private static partial Regex Heading();
}
