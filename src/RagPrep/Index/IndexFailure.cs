using Microsoft.Data.Sqlite;

namespace RagPrep.Index;

/// <summary>Says in one sentence why an index folder cannot be used and what to do.</summary>
internal static class IndexFailure
{
    // SQLite's result codes, of which only these mean something to the folder's owner.
    private const int Error = 1, NoPermission = 3, Busy = 5, Locked = 6, ReadOnly = 8, InputOutput = 10, Corrupt = 11, Full = 13, CannotOpen = 14, NoDatabase = 26;
    private const int LinuxNoSpace = 28, WindowsDiskFull = unchecked((int)0x80070070);

    // SQLite's shared memory file takes this much; where less is free its errors do not speak of a full disk.
    private const long LeastSpace = 64 << 10;

    /// <summary>The failure in words, or null for what is none of the folder's.</summary>
    public static IndexException? Of(Exception exception, string folder) => exception switch
    {
        _ when IsDiskFull(exception, folder) => new IndexException(
            $"The disk that holds {folder} is full: free some space and index again. What was committed before is kept and served.", exception),
        SqliteException { SqliteErrorCode: Error or Corrupt or NoDatabase } => new IndexException(
            $"The catalog in {folder} is damaged or no RagPrep catalog ({exception.Message.TrimEnd('.')}): delete the folder to index again, or set Index:Path to another folder.", exception),
        SqliteException { SqliteErrorCode: Busy or Locked } => new IndexException(
            $"Another program holds the catalog in {folder}: stop it, or give this one a folder of its own with Index:Path.", exception),
        SqliteException { SqliteErrorCode: NoPermission or ReadOnly or InputOutput or CannotOpen } or IOException or UnauthorizedAccessException => new IndexException(
            $"The index folder {folder} cannot be used ({exception.Message.TrimEnd('.')}): give this user the right to write there, or set Index:Path to another folder.", exception),
        _ => null,
    };

    /// <summary>Whether there was no room left on the disk that holds a folder.</summary>
    public static bool IsDiskFull(Exception exception, string folder) => exception switch
    {
        SqliteException { SqliteErrorCode: Full } => true,
        SqliteException { SqliteErrorCode: InputOutput or CannotOpen } => FreeSpace(folder) < LeastSpace,
        IOException io => io.HResult is LinuxNoSpace or WindowsDiskFull,
        _ => false,
    };

    private static long FreeSpace(string folder)
    {
        try
        {
            return new DriveInfo(folder).AvailableFreeSpace;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return long.MaxValue;
        }
    }
}
