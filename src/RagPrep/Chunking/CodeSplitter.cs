using System.Text.RegularExpressions;
using RagPrep.Documents;

namespace RagPrep.Chunking;

/// <summary>Cuts code at blank lines and before functions and classes.</summary>
internal static partial class CodeSplitter
{
    /// <summary>The parts between blank lines and starts of functions.</summary>
    public static IEnumerable<TextSpan> Split(string text, TextSpan code)
    {
        int from = -1, to = 0;
        foreach (var line in code.TrimmedLines(text))
        {
            var blankBefore = from >= 0 && text.AsSpan(to, line.From - to).Count('\n') > 1;
            if (from >= 0 && (blankBefore || FunctionStart().IsMatch(text.AsSpan(line.From, line.Length))))
            {
                yield return new TextSpan(from, to);
                from = -1;
            }

            from = from < 0 ? line.From : from;
            to = line.To;
        }

        if (from >= 0)
            yield return new TextSpan(from, to);
    }

    [GeneratedRegex(@"^(?:def |class |async def |@\w|function |export |public |private |internal |CREATE |SELECT |WITH )")]
    private static partial Regex FunctionStart();
}
