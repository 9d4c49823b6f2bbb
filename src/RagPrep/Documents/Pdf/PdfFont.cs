using System.Text.RegularExpressions;

namespace RagPrep.Documents.Pdf;

/// <summary>What a font's name tells of it: 'ABCDEF+LiberationSerif-Bold', 'CMBX12'.</summary>
internal static partial class PdfFont
{
    public static bool IsBold(string name) => Bold().IsMatch(name);

    public static bool IsMonospace(string name) => Monospace().IsMatch(name);

    [GeneratedRegex("bold|black|heavy|demi|CMBX|SFBX|ECBX", RegexOptions.IgnoreCase)]
    private static partial Regex Bold();

    [GeneratedRegex("mono|courier|consol|typewriter|CMTT|SFTT|ECTT|menlo|inconsolata", RegexOptions.IgnoreCase)]
    private static partial Regex Monospace();
}
