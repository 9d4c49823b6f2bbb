using System.Text;

namespace RagPrep.Documents;

/// <summary>Bytes to characters: by byte order mark, else UTF-8, else as the format states, else by a guess: Greek or Western.</summary>
internal static class ByteDecoder
{
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    public static string Decode(ReadOnlySpan<byte> content, Encoding? stated = null)
    {
        if (content.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            content = content[3..];
        else if (content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0]))
            return Encoding.UTF32.GetString(content[4..]);
        else if (content.StartsWith((ReadOnlySpan<byte>)[0, 0, 0xFE, 0xFF]))
            return new UTF32Encoding(bigEndian: true, byteOrderMark: false).GetString(content[4..]);
        else if (content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return Encoding.Unicode.GetString(content[2..]);
        else if (content.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return Encoding.BigEndianUnicode.GetString(content[2..]);

        try
        {
            return StrictUtf8.GetString(content);
        }
        catch (DecoderFallbackException)
        {
            // Pages lie: what cannot be read as it says is guessed as well.
            return stated?.GetString(content) is { } text && !text.Contains('\uFFFD') ? text : DecodeMixed(content);
        }
    }

    /// <summary>UTF-8 with a few foreign bytes stays UTF-8 and those bytes are read as cp1252; with more of them it all is cp1252.</summary>
    private static string DecodeMixed(ReadOnlySpan<byte> content)
    {
        var western = CodePage.Encoding(1252);
        var text = new StringBuilder(content.Length);
        int sequences = 0, strangers = 0;
        for (var rest = content; !rest.IsEmpty;)
        {
            if (Rune.DecodeFromUtf8(rest, out var rune, out var length) == System.Buffers.OperationStatus.Done)
            {
                text.Append(rune.ToString());
                sequences += length > 1 ? 1 : 0;
            }
            else
            {
                length = 1;
                text.Append(western.GetString(rest[..1]));
                strangers++;
            }

            rest = rest[length..];
        }

        return sequences > strangers ? text.ToString() : GreekBytes.Are(content) ? CodePage.Encoding(1253).GetString(content) : western.GetString(content);
    }
}
