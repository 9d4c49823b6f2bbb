using System.Buffers;
using System.IO.Hashing;
using System.Runtime.InteropServices;

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
        var same = new char[text.Length];
        return new string(same, 0, Write(text, same));
    }

    /// <summary>A hash of <see cref="Of"/>; 0 where that is empty.</summary>
    public static UInt128 HashOf(ReadOnlySpan<char> text)
    {
        var same = ArrayPool<char>.Shared.Rent(text.Length);
        var length = Write(text, same);
        var hash = length > 0 ? XxHash128.HashToUInt128(MemoryMarshal.AsBytes(same.AsSpan(0, length))) : 0;
        ArrayPool<char>.Shared.Return(same);
        return hash;
    }

    /// <summary>Writes the text as it is compared; returns its length, at most the text's own.</summary>
    private static int Write(ReadOnlySpan<char> text, Span<char> same)
    {
        var (length, says) = (0, false);
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            if (char.IsWhiteSpace(character))
            {
                if (length > 0 && same[length - 1] != ' ')
                    same[length++] = ' ';
            }
            else if (!IsSilent(text, i))
            {
                same[length++] = Plain(character);
                says |= char.IsLetterOrDigit(character);
            }
        }

        return !says ? 0 : same[length - 1] == ' ' ? length - 1 : length;
    }

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
