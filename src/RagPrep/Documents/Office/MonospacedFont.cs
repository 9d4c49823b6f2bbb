using System.Text.RegularExpressions;

namespace RagPrep.Documents.Office;

/// <summary>Tells fonts that code is set in by their names.</summary>
internal static partial class MonospacedFont
{
    public static bool Is(string? name) => name is not null && Names().IsMatch(name);

    [GeneratedRegex(@"\b(?:mono|monospaced?|courier|consolas|menlo|monaco|inconsolata|lucida console|lucida sans typewriter|fixedsys|andale|code|terminal|typewriter)\b|mono$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Names();
}
