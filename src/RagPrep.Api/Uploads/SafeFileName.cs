using System.Globalization;
using System.Text;

namespace RagPrep.Api.Uploads;

/// <summary>Makes a name that a stranger gave into a path below the corpus folder that every system can hold.</summary>
internal static class SafeFileName
{
    private const int MaxFolders = 8;
    private const int MaxBytes = 200;

    // The last stands for bytes that were no UTF-8: a name in the folder that has it cannot be opened.
    private const string Reserved = "\"<>:|?*\uFFFD";

    /// <summary>The path, with '/', or null where nothing of the name can be kept.</summary>
    /// <param name="name">Such as 'stats/p-values.md' or 'C:\Users\me\notes.md'.</param>
    public static string? From(string? name)
    {
        if (name is null)
            return null;

        var given = name.Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries);
        // '..' is dropped with its neighbours kept: what remains cannot climb, wherever it is put.
        var parts = given.Select(Part).Where(part => part.Length > 0).ToList();
        if (parts.Count == 0 || parts.Count > MaxFolders || Part(given[^1]).Length == 0)
            return null;
        if (IsDrive(given[0]))
            parts.RemoveAt(0);
        return parts.Count == 0 || parts.Any(part => Encoding.UTF8.GetByteCount(part) > MaxBytes) ? null : string.Join('/', parts);
    }

    private static bool IsDrive(string part) => part.Length == 2 && part[1] == ':' && char.IsAsciiLetter(part[0]);

    private static string Part(string part)
    {
        var kept = part
            .Where(character => !IsUnseen(character) && !char.IsSurrogate(character) && !Reserved.Contains(character))
            .ToArray();
        // Leading dots hide a file, trailing dots and blanks are lost on Windows.
        var text = new string(kept).Normalize(NormalizationForm.FormC).Trim().TrimStart('.', ' ').TrimEnd('.', ' ');
        return IsDevice(text) ? "_" + text : text;
    }

    // Marks of direction make 'a\u202Edm.exe' look like 'aexe.md'.
    private static bool IsUnseen(char character) => char.IsControl(character) || char.GetUnicodeCategory(character) == UnicodeCategory.Format;

    // 'con.md' opens the console on Windows.
    private static bool IsDevice(string text)
    {
        var stem = text.Split('.')[0].ToUpperInvariant();
        return stem is "CON" or "PRN" or "AUX" or "NUL" or "CONIN$" or "CONOUT$"
            || (stem.Length == 4 && (stem.StartsWith("COM", StringComparison.Ordinal) || stem.StartsWith("LPT", StringComparison.Ordinal)) && (char.IsAsciiDigit(stem[3]) || stem[3] is '¹' or '²' or '³'));
    }
}
