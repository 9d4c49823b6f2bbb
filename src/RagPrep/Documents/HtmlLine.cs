using System.Text;
using AngleSharp.Dom;

namespace RagPrep.Documents;

/// <summary>The running text of one block while it is collected: white space folded, line breaks kept.</summary>
internal sealed class HtmlLine
{
    private readonly StringBuilder words = new();

    /// <summary>Whether what was collected ends with a term whose definition follows.</summary>
    public bool EndsWithTerm { get; private set; }

    /// <summary>The text of an element as one block.</summary>
    public static string TextOf(IElement element)
    {
        var line = new HtmlLine();
        line.AppendAll(element);
        return line.Take();
    }

    public void Append(string characters)
    {
        if (!Ascii.IsValid(characters))
            characters = TextRepair.Repair(characters);
        foreach (var character in characters)
        {
            // Written as a reference, such as '&#27;', it comes past the repair of the file.
            if (char.IsControl(character) && !char.IsWhiteSpace(character))
                continue;
            if (!char.IsWhiteSpace(character))
                words.Append(character);
            else if (words.Length > 0 && words[^1] is not (' ' or '\n'))
                words.Append(' ');
        }

        EndsWithTerm &= string.IsNullOrWhiteSpace(characters);
    }

    public void Break()
    {
        while (words.Length > 0 && words[^1] == ' ')
            words.Length--;
        if (words.Length > 0)
            words.Append('\n');
    }

    /// <summary>'10⁶' must not become '106': superscripts get '^', subscripts '_'; footnote links go.</summary>
    public void Script(IElement element)
    {
        if (element.QuerySelector("a") is not null)
            return;
        var content = TextOf(element);
        if (content.Length > 0 && words.Length > 0 && !char.IsWhiteSpace(words[^1]) && content.All(c => char.IsLetterOrDigit(c) || c is '+' or '-' or '−'))
            words.Append(element.LocalName == "sup" ? '^' : '_');
        Append(content);
    }

    public void EndTerm()
    {
        if (words.Length == 0)
            return;
        Append(": ");
        EndsWithTerm = true;
    }

    /// <summary>What was collected, without white space around it; empties the line.</summary>
    public string Take()
    {
        var taken = words.ToString().Trim();
        words.Clear();
        EndsWithTerm = false;
        return taken;
    }

    private void AppendAll(INode node)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText characters)
                Append(characters.Data);
            else if (child is not IElement element)
                continue;
            else if (HtmlFormula.TryRead(element, out var formula))
                Append(formula);
            else if (element.LocalName == "br")
                Break();
            else if (element.LocalName is "sup" or "sub")
                Script(element);
            else if (!HtmlBoilerplate.Is(element))
                AppendAll(element);
            // Two paragraphs of one cell are not one word.
            if (child is IElement { LocalName: "p" or "div" or "li" or "dd" or "dt" })
                Append(" ");
        }
    }
}
