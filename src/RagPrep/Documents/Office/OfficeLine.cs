using System.Text;

namespace RagPrep.Documents.Office;

/// <summary>The running text of one paragraph while it is collected.</summary>
internal sealed class OfficeLine
{
    private readonly StringBuilder characters = new();

    public void Append(string text) => characters.Append(text);

    public void Break() => characters.Append('\n');

    /// <summary>'10⁶' must not become '106': superscripts get '^', subscripts '_'.</summary>
    public void Script(string text, bool isAbove)
    {
        if (text.Length > 0 && characters.Length > 0 && !char.IsWhiteSpace(characters[^1]) && text.All(c => char.IsLetterOrDigit(c) || c is '+' or '-' or '−'))
            characters.Append(isAbove ? '^' : '_');
        characters.Append(text);
    }

    /// <summary>As prose: white space folded, line breaks kept, no empty lines.</summary>
    public string Prose()
    {
        var prose = new StringBuilder(characters.Length);
        foreach (var character in TextRepair.Repair(characters.ToString()))
        {
            if (character == '\n')
            {
                while (prose.Length > 0 && prose[^1] == ' ')
                    prose.Length--;
                if (prose.Length > 0 && prose[^1] != '\n')
                    prose.Append('\n');
            }
            else if (!char.IsWhiteSpace(character))
            {
                prose.Append(character);
            }
            else if (prose.Length > 0 && prose[^1] is not (' ' or '\n'))
            {
                prose.Append(' ');
            }
        }

        return prose.ToString().TrimEnd();
    }

    /// <summary>As code: as it stands.</summary>
    public string Code() => TextRepair.Repair(characters.ToString()).TrimEnd();
}
