using System.Text;

namespace RagPrep.Documents;

/// <summary>A code page as it is met in mojibake: which byte a character came from, when UTF-8 was read with it.</summary>
internal sealed class CodePage
{
    /// <summary>cp1252 and Latin-1, which differ only in 80 to 9F.</summary>
    public static readonly CodePage Western = new(1252, 1252);

    /// <summary>ISO 8859-7, with cp1252 in 80 to 9F as browsers read those.</summary>
    public static readonly CodePage Greek = new(28597, 1252);

    /// <summary>cp1253.</summary>
    public static readonly CodePage WindowsGreek = new(1253, 1253);

    private readonly Dictionary<char, byte> bytes = [];

    private CodePage(int upper, int lower)
    {
        // Later entries win nothing: what the page itself says of a character goes before how undefined bytes are guessed.
        for (var value = 0xA0; value <= 0xFF; value++)
            Add(upper, value);
        for (var value = 0x80; value <= 0x9F; value++)
            Add(lower, value);
        for (var value = 0x80; value <= 0x9F; value++)
            Add(1252, value);
        for (var value = 0x80; value <= 0x9F; value++)
            bytes.TryAdd((char)value, (byte)value);

        if (upper == 28597)
        {
            // ISO 8859-7 has quotes and the euro in A0 to AF too; where 80 to 9F are cp1252 they mean those.
            bytes['‘'] = 0x91;
            bytes['’'] = 0x92;
            bytes['€'] = 0x80;
        }
    }

    /// <summary>The framework's encoding for a code page, without registering it for the whole process.</summary>
    public static Encoding Encoding(int number) =>
        CodePagesEncodingProvider.Instance.GetEncoding(number) ?? throw new NotSupportedException($"Code page {number} is missing from the framework.");

    /// <summary>The byte that <paramref name="character"/> was, or -1.</summary>
    public int ByteOf(char character) => character < 0x80 ? -1 : bytes.TryGetValue(character, out var value) ? value : -1;

    /// <summary>Reads the UTF-8 sequence whose bytes were taken for characters at <paramref name="position"/>.</summary>
    /// <returns>The number of characters it takes, or 0 where there is none.</returns>
    public int TryDecode(ReadOnlySpan<char> text, int position, out Rune rune)
    {
        rune = default;
        var lead = ByteOf(text[position]);
        var length = lead switch { >= 0xC2 and <= 0xDF => 2, >= 0xE0 and <= 0xEF => 3, >= 0xF0 and <= 0xF4 => 4, _ => 0 };
        if (length == 0 || position + length > text.Length)
            return 0;

        Span<byte> sequence = stackalloc byte[length];
        for (var i = 0; i < length; i++)
        {
            var value = ByteOf(text[position + i]);
            if (value < 0)
                return 0;
            sequence[i] = (byte)value;
        }

        return Rune.DecodeFromUtf8(sequence, out rune, out var consumed) == System.Buffers.OperationStatus.Done && consumed == length ? length : 0;
    }

    private void Add(int page, int value)
    {
        var character = Encoding(page).GetString([(byte)value])[0];
        if (character is not ('\uFFFD' or '?'))
            bytes.TryAdd(character, (byte)value);
    }
}
