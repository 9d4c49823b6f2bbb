using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using RagPrep.Chunking;
using RagPrep.Documents;

namespace RagPrep.Answering.Generated;

/// <summary>A document's text as a language model may read it: as data. What could pass for an order, a role, a citation or a link is taken out.</summary>
internal static partial class PromptText
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>A chunk's sentences, and its pieces of code and tables whole, as the model reads them and as its own are checked against them; without those that give orders to their reader.</summary>
    public static IReadOnlyList<PromptSentence> Of(Chunk chunk)
    {
        var hidden = Hidden().Matches(chunk.Text);
        var sentences = new List<PromptSentence>();
        foreach (var unit in chunk.Units)
        {
            var span = new TextSpan(unit.Characters.From - chunk.Characters.From, unit.Characters.To - chunk.Characters.From);
            var whole = unit.Kind is BlockKind.Code or BlockKind.Table;
            foreach (var piece in whole ? [span] : SentenceSplitter.Split(chunk.Text, span))
            {
                if (Safe(Shown(chunk.Text, piece, hidden), unit.Kind == BlockKind.Code) is { Length: > 0 } text)
                    sentences.Add(new PromptSentence(new TextSpan(piece.From + chunk.Characters.From, piece.To + chunk.Characters.From), text, whole));
            }
        }
        return WithoutSplitOrders(sentences);
    }

    // 'Ignore all of the previous. Instructions follow.'
    private static List<PromptSentence> WithoutSplitOrders(List<PromptSentence> sentences)
    {
        var orders = Enumerable.Range(0, Math.Max(0, sentences.Count - 1)).Where(i => Orders.In($"{sentences[i].Text.TrimEnd('.', '!', ':')} {sentences[i + 1].Text}")).ToHashSet();
        return orders.Count == 0 ? sentences : [.. sentences.Where((_, i) => !orders.Contains(i) && !orders.Contains(i - 1))];
    }

    private static string Shown(string text, TextSpan piece, MatchCollection hidden)
    {
        var shown = new StringBuilder(piece.Length);
        for (var i = piece.From; i < piece.To; i++)
        {
            if (!hidden.Any(match => match.Index <= i && i < match.Index + match.Length))
                shown.Append(text[i]);
        }
        return shown.ToString();
    }

    private static string Safe(string text, bool isCode)
    {
        var plain = isCode ? Visible(text) : Markup.Strip(Visible(text));
        if (Orders.In(plain) || !plain.Any(char.IsLetterOrDigit))
            return "";
        plain = Links().Replace(Roles().Replace(RoleTags().Replace(plain, " "), "$1 -"), "(link)");
        return isCode ? plain : Markers().Replace(plain, "($1)").Trim();
    }

    /// <summary>A heading, title or file name.</summary>
    public static string OfLine(string text) =>
        Orders.In(text) ? "" : RoleTags().Replace(Markers().Replace(Links().Replace(Visible(text).ReplaceLineEndings(" "), "(link)"), "($1)"), " ").Trim();

    /// <summary>Without characters that no reader sees: control and format characters, tags and private ones.</summary>
    public static string Visible(string text)
    {
        var visible = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var hidden = Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
                or UnicodeCategory.Control && rune.Value is not ('\n' or '\t');
            if (!hidden)
                visible.Append(rune);
        }
        return visible.ToString();
    }

    // Text that a page keeps from its readers' eyes, comments, and turns of a chat as templates write them.
    [GeneratedRegex(
        @"<(?<tag>\w+)\b[^<>]*(?:\bhidden\b|aria-hidden\s*=\s*[""']?true|display\s*:\s*none|visibility\s*:\s*hidden|opacity\s*:\s*0(?![.\d]*[1-9])|font-size\s*:\s*0|color\s*:\s*(?:white|#fff(?:fff)?)\b)[^<>]*>.*?(?:</\k<tag>\s*>|$)|<!--.*?(?:-->|$)|^[^<]*-->" +
        @"|<\|im_start\|>.*?(?:<\|im_end\|>|$)|<\|start_header_id\|>.*?(?:<\|eot_id\|>|$)|\[INST\].*?(?:\[/INST\]|$)|<<SYS>>.*?(?:<</SYS>>|$)|<(?<role>system|instructions?)>.*?(?:</\k<role>>|$)",
        Options | RegexOptions.Singleline)]
    private static partial Regex Hidden();

    // The marks by which chat templates part roles.
    [GeneratedRegex(@"<\|[^|<>\n]{1,40}\|>|\[/?(?:INST|SYS|AVAILABLE_TOOLS)\]|<</?SYS>>|</?(?:s|system|user|assistant|developer|tool|evidence|instructions?|start_of_turn|end_of_turn|im_start|im_end)(?:\s[^<>]*)?>|^#{1,6}\s*(?:system|instructions?|response|human|assistant)\s*:", Options | RegexOptions.Multiline)]
    private static partial Regex RoleTags();

    [GeneratedRegex(@"^[ \t>*_-]*(system|assistant|user|human|developer|ai)[*_]*\s*:", Options | RegexOptions.Multiline)]
    private static partial Regex Roles();

    [GeneratedRegex(@"!?\[[^\[\]\n]*\]\([^()\n]*\)|\b(?:https?|ftp|file|data|javascript):\S+|\bwww\.\S+", Options)]
    private static partial Regex Links();

    [GeneratedRegex(@"(?<!\w)[\[【](\d{1,3}(?:\s*[,;]\s*\d{1,3})*)[\]】]")]
    private static partial Regex Markers();
}
