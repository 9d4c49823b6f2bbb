using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Text;

namespace RagPrep.Chunking.NearDuplicates;

/// <summary>What two texts have in common that say the same: case, white space, list marks, bold and the stop at the end do not count.</summary>
/// <remarks>
/// All other signs do, since 'p &lt; 0.05' and 'p &gt; 0.05' have the same letters and digits, and so have 'print(x)' and 'print("x")'.
/// </remarks>
internal static class SameText
{
    /// <summary>The text as it is compared; empty where it holds no letter or digit.</summary>
    public static string Of(ReadOnlySpan<char> text)
    {
        var same = new StringBuilder(text.Length);
        var says = false;
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            if (char.IsWhiteSpace(character))
            {
                if (same.Length > 0 && same[^1] != ' ')
                    same.Append(' ');
            }
            else if (!IsSilent(text, i))
            {
                same.Append(Plain(character));
                says |= char.IsLetterOrDigit(character);
            }
        }

        return says ? same.ToString().TrimEnd() : "";
    }

    /// <summary>A hash of <see cref="Of"/>; 0 where that is empty.</summary>
    public static UInt128 HashOf(ReadOnlySpan<char> text) =>
        Of(text) is { Length: > 0 } same ? XxHash128.HashToUInt128(MemoryMarshal.AsBytes(same.AsSpan())) : 0;

    private static bool IsSilent(ReadOnlySpan<char> text, int i)
    {
        var atEnd = i + 1 == text.Length || char.IsWhiteSpace(text[i + 1]);
        return text[i] switch
        {
            '`' => true,
            '.' or ',' or ';' or ':' => atEnd || text[i + 1] == '*',
            '-' or '+' or '•' or '–' => atEnd && StartsLine(text, i),
            '*' => (atEnd && StartsLine(text, i)) || (i > 0 && text[i - 1] == '*') || (!atEnd && text[i + 1] == '*'),
            _ => false,
        };
    }

    private static bool StartsLine(ReadOnlySpan<char> text, int i)
    {
        while (i > 0 && text[i - 1] is ' ' or '\t')
            i--;
        return i == 0 || text[i - 1] == '\n';
    }

    private static char Plain(char character) => character switch
    {
        '’' or '‘' => '\'',
        '“' or '”' => '"',
        _ => char.ToLowerInvariant(character),
    };
}
