using System.Text;
using AngleSharp.Dom;

namespace RagPrep.Documents;

/// <summary>Writes a page's content as text and notes its headings and blocks.</summary>
internal sealed class HtmlText(SectionBuilder sections)
{
    private const int LongItem = 700;
    private const int LongestQuestion = 200;

    private static readonly HashSet<string> Containers =
    [
        "address", "article", "blockquote", "body", "dd", "details", "div", "dl", "dt", "fieldset", "figcaption", "figure", "header", "main",
        "hgroup", "li", "ol", "p", "section", "summary", "table", "tbody", "td", "th", "thead", "tfoot", "tr", "ul", "center", "hr",
    ];

    private readonly StringBuilder text = new();
    private readonly HtmlLine line = new();
    private readonly List<Block> item = [];
    private int lists;
    private string mark = "";

    /// <summary>Writes <paramref name="root"/>; the spans noted point into the result.</summary>
    public string Write(IElement root)
    {
        VisitChildren(root, 0);
        EndBlock();
        return text.ToString();
    }

    private void Visit(INode node, int depth)
    {
        if (depth > HtmlDepth.Deepest * 2)
            return;
        if (node is IText characters)
            line.Append(characters.Data);
        else if (node is IElement element)
            VisitElement(element, depth);
    }

    private void VisitElement(IElement element, int depth)
    {
        if (HtmlFormula.TryRead(element, out var formula))
        {
            line.Append(formula);
            return;
        }

        if (HtmlBoilerplate.Is(element))
            return;
        switch (element.LocalName)
        {
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                WriteHeading(element, element.LocalName[1] - '0');
                break;
            case "pre":
                EndBlock();
                AddBlock(BlockKind.Code, element.TextContent.Trim('\n').TrimEnd());
                break;
            case "br":
                line.Break();
                break;
            case "sup" or "sub":
                line.Script(element);
                break;
            case "table" when HtmlTable.IsData(element):
                EndBlock();
                AddBlock(BlockKind.Table, HtmlTable.Write(element));
                break;
            case "ul" or "ol":
                EndBlock();
                lists++;
                VisitChildren(element, depth);
                EndBlock();
                lists--;
                // What stands in a list but in none of its items.
                if (lists == 0)
                    FlushItem();
                break;
            case "li" when lists > 0:
                WriteItem(element, depth);
                break;
            case var name when Containers.Contains(name):
                WriteContainer(element, depth);
                break;
            default:
                VisitChildren(element, depth);
                break;
        }
    }

    private void WriteContainer(IElement element, int depth)
    {
        if (element.LocalName != "dd" || !line.EndsWithTerm)
            EndBlock();
        if (IsQuestion(element))
        {
            WriteHeading(element, SectionBuilder.QuestionLevel);
            return;
        }

        VisitChildren(element, depth);
        if (element.LocalName == "dt")
            line.EndTerm();
        else
            EndBlock();
    }

    /// <summary>The question of a question and answer: a summary or term that asks, or a paragraph in bold that does.</summary>
    private static bool IsQuestion(IElement element)
    {
        var bold = element.LocalName is "p" or "div" && element.ChildNodes.Where(node => !IsBlank(node)).Take(2).ToArray() is [IElement { LocalName: "strong" or "b" }];
        return (bold || element.LocalName is "summary" or "dt") && HtmlLine.TextOf(element) is { Length: > 2 and <= LongestQuestion } words && words[^1] == '?';
    }

    // Not of all that is nested in a node, which would be read again at every level.
    private static bool IsBlank(INode node) => node switch
    {
        IText words => string.IsNullOrWhiteSpace(words.Data),
        IElement { ChildElementCount: 0 } element => string.IsNullOrWhiteSpace(element.TextContent),
        IElement => false,
        _ => true,
    };

    private void WriteHeading(IElement element, int level)
    {
        EndBlock();
        // A heading inside a list item stands after what the item has said so far.
        FlushItem();
        var words = HtmlLine.TextOf(element).Replace('\n', ' ').Trim(' ', '¶', '#');
        if (words.Length > 0)
            sections.Heading(level, words, Append(words, "\n\n"));
    }

    private void WriteItem(IElement element, int depth)
    {
        EndBlock();
        mark = new string(' ', 2 * (lists - 1)) + "- ";
        VisitChildren(element, depth);
        EndBlock();
        mark = "";
        if (lists == 1)
            FlushItem();
    }

    private void FlushItem()
    {
        // A short item with what is nested in it is one block.
        if (item.Count > 1 && item.TrueForAll(block => block.Kind == BlockKind.ListItem) && item[^1].Characters.To - item[0].Characters.From <= LongItem)
            sections.Block(BlockKind.ListItem, item[0].Characters with { To = item[^1].Characters.To });
        else
            item.ForEach(block => sections.Block(block.Kind, block.Characters));
        item.Clear();
    }

    private void EndBlock()
    {
        var words = line.Take();
        if (words.Length == 0)
            return;
        var kind = lists > 0 ? BlockKind.ListItem : BlockKind.Paragraph;
        AddBlock(kind, lists > 0 && mark.Length == 0 ? new string(' ', 2 * lists) + words : mark + words);
        mark = "";
    }

    private void AddBlock(BlockKind kind, string words)
    {
        if (string.IsNullOrWhiteSpace(words) || (kind == BlockKind.Paragraph && HtmlBoilerplate.IsCookieNotice(words)))
            return;
        var indent = words.Length - words.TrimStart().Length;
        var span = Append(words, kind == BlockKind.ListItem ? "\n" : "\n\n");
        span = span with { From = span.From + indent };
        if (lists > 0)
            item.Add(new Block(kind, span));
        else
            sections.Block(kind, span);
    }

    private TextSpan Append(string words, string separator)
    {
        if (text.Length > 0)
            text.Append(separator);
        var from = text.Length;
        text.Append(words);
        return new TextSpan(from, text.Length);
    }

    private void VisitChildren(IElement element, int depth)
    {
        // Not by NextSibling, which counts the siblings before at each step.
        foreach (var child in element.ChildNodes)
            Visit(child, depth + 1);
    }
}
