using Microsoft.Data.Sqlite;

namespace RagPrep.Index;

/// <summary>Tells a full disk from other failures.</summary>
internal static class DiskFull
{
    private const int SqliteFull = 13, LinuxNoSpace = 28, WindowsDiskFull = unchecked((int)0x80070070);

    public static bool Is(Exception exception) => exception switch
    {
        SqliteException sqlite => sqlite.SqliteErrorCode == SqliteFull,
        IOException io => io.HResult is LinuxNoSpace or WindowsDiskFull || (io.HResult & 0xFFFF) == LinuxNoSpace && OperatingSystem.IsLinux(),
        _ => false,
    };
}
