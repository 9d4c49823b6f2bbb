using System.Text;
using System.Text.RegularExpressions;

namespace RagPrep.Documents;

/// <summary>UTF-8 that was read with another code page, put right sequence by sequence; up to three times over.</summary>
/// <remarks>
/// A sequence that no right text has (three characters for a dash or an arrow, 'Ã©', a run of several) is proof, and is always put
/// right, unless all that the text has stand in quotes or code: then it speaks of them. One that right text may have ('Γ²', 'Β»' in
/// Greek) is put right only where the same text holds proof, and never on a line with words in the code page's own script. What
/// decodes to letters of other scripts, as French 'é »' does, counts only in runs.
/// </remarks>
internal static partial class Mojibake
{
    private const int Passes = 3;

    private static readonly CodePage[] Pages = [CodePage.Western, CodePage.Greek, CodePage.WindowsGreek];

    public static string Repair(string text)
    {
        for (var pass = 0; pass < Passes; pass++)
        {
            if (Ascii.IsValid(text))
                return text;
            var lost = LostBytes.Detect(text);
            var page = lost?.Page ?? MostEvident(text);
            if (page is null)
                return text;
            text = RepairWith(page, lost, text);
        }

        return text;
    }

    private static CodePage? MostEvident(string text)
    {
        CodePage? best = null;
        var most = 0;
        foreach (var page in Pages)
        {
            var (proofs, sequences) = MojibakeScan.Count(page, text);
            if (proofs == 0 || proofs + sequences <= most || MojibakeScan.Count(page, Quoted().Replace(text, " ")).Proofs == 0)
                continue;
            best = page;
            most = proofs + sequences;
        }

        return best;
    }

    /// <summary>Code between backticks, and quotes with nothing of ASCII between them, as a text on encodings shows what went wrong.</summary>
    [GeneratedRegex("""`[^`\n]{1,30}`|["'“‘][^\x00-\x7F“”‘’]{1,12}["'”’]""")]
    private static partial Regex Quoted();

    private static string RepairWith(CodePage page, LostBytes? lost, string text)
    {
        var repaired = new StringBuilder(text.Length);
        foreach (var range in text.AsSpan().Split('\n'))
        {
            if (range.Start.Value > 0)
                repaired.Append('\n');
            var line = text.AsSpan(range);
            if (Ascii.IsValid(line))
                repaired.Append(line);
            else
                RepairLine(page, lost, line, repaired);
        }

        return repaired.ToString();
    }

    private static void RepairLine(CodePage page, LostBytes? lost, ReadOnlySpan<char> line, StringBuilder repaired)
    {
        var keepAmbiguous = lost is null && MojibakeScan.HasNativeWord(page, line);
        for (var i = 0; i < line.Length;)
        {
            var (grade, length, rune) = MojibakeScan.Grade(page, line, i);
            if (grade == MojibakeGrade.Proof || (grade == MojibakeGrade.Possible && !keepAmbiguous))
            {
                repaired.Append(rune.ToString());
                i += length;
            }
            else if (lost?.Restore(line, i, repaired) is { } taken and > 0)
            {
                i += taken;
            }
            else
            {
                i += LostBytes.RestoreLast(page, line, i, repaired);
            }
        }
    }
}
