using System.Globalization;

namespace RagPrep.Index;

/// <summary>A number of 64 bits as sixteen hexadecimal digits: chunks' ids are written so.</summary>
internal static class HexNumber
{
    /// <summary>The number of what is one.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static ulong Of(string text) => ulong.Parse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    /// <summary>The number of what may be one; null where it is none.</summary>
    public static ulong? Find(string? text) => ulong.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The digits of a number.</summary>
    public static string TextOf(ulong number) => number.ToString("x16", CultureInfo.InvariantCulture);
}
