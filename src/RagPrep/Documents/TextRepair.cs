using System.Text;

namespace RagPrep.Documents;

/// <summary>From a file's bytes to the text that is kept: decoded, mojibake put right, '\n' line ends, no control characters.</summary>
public static class TextRepair
{
    /// <summary>Decodes and repairs a file.</summary>
    /// <param name="content">The file's bytes: UTF-8, UTF-16 or UTF-32 with a byte order mark, else UTF-8; a code page (cp1253 where the words are Greek, else cp1252) only where UTF-8 fails.</param>
    /// <exception cref="DocumentException">The file is empty, or is not text.</exception>
    public static string Read(ReadOnlySpan<byte> content) => Read(content, null);

    /// <summary>The same for a format that states its encoding; it is used where there is no byte order mark and UTF-8 fails.</summary>
    internal static string Read(ReadOnlySpan<byte> content, Encoding? stated)
    {
        var text = Clean(Mojibake.Repair(Decode(content, stated)));
        return string.IsNullOrWhiteSpace(text) ? throw new DocumentException("The file is empty.") : text;
    }

    /// <summary>Decodes a file whose strings are repaired one by one, since its line ends and control characters mean something.</summary>
    /// <exception cref="DocumentException">The file is empty, or is not text.</exception>
    internal static string Decode(ReadOnlySpan<byte> content, Encoding? stated = null)
    {
        var text = ByteDecoder.Decode(content, stated);
        RejectBinary(text);
        return string.IsNullOrWhiteSpace(text) ? throw new DocumentException("The file is empty.") : text;
    }

    /// <summary>Repairs text that was decoded already, such as a string inside JSON; may return an empty string.</summary>
    public static string Repair(string text) => Clean(Mojibake.Repair(text));

    /// <summary>Whether decoded text has no NUL, and few control characters besides white space.</summary>
    internal static bool IsText(string text) => !text.Contains('\0') && Controls(text) * 20 <= text.Length;

    private static void RejectBinary(string text)
    {
        if (text.Contains('\0'))
            throw new DocumentException("The file is not text: it holds NUL bytes.");
        if (Controls(text) * 20 > text.Length)
            throw new DocumentException("The file is not text: it consists largely of control characters.");
    }

    private static int Controls(string text)
    {
        var controls = 0;
        foreach (var character in text)
            controls += character < ' ' && character is not ('\t' or '\n' or '\r' or '\f' or '\v' or '\e') ? 1 : 0;
        return controls;
    }

    private static string Clean(string text)
    {
        var same = 0;
        while (same < text.Length && Replacement(text[same]) == text[same])
            same++;
        if (same == text.Length)
            return text;

        var clean = new StringBuilder(text, 0, same, text.Length);
        for (var i = same; i < text.Length; i++)
        {
            var character = text[i];
            if (character == '\r')
            {
                if (i + 1 >= text.Length || text[i + 1] != '\n')
                    clean.Append('\n');
            }
            else if (Replacement(character) is { } kept)
            {
                clean.Append(kept);
            }
        }

        return clean.ToString();
    }

    private static char? Replacement(char character) => character switch
    {
        '\t' or '\n' => character,
        '\f' or '\v' or '\u0085' or '\u2028' or '\u2029' => '\n',
        < ' ' or (>= '\u007F' and <= '\u009F') => null,
        '\u00A0' or '\u1680' or (>= '\u2000' and <= '\u200A') or '\u202F' or '\u205F' or '\u3000' => ' ',
        '\u00AD' or '\u200B' or '\u2060' or '\uFEFF' => null,
        // Directional marks are invisible and split words for every tokenizer; joiners (200C, 200D) belong to the words.
        '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') => null,
        _ => character,
    };
}
