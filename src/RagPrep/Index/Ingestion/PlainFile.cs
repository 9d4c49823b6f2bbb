using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace RagPrep.Index.Ingestion;

/// <summary>Tells files from pipes, sockets and devices, for which .NET has no name.</summary>
internal static class PlainFile
{
    // From linux/stat.h: the same on every processor, unlike the older stat.
    private const int CurrentFolder = -100, NoFollow = 0x100, EmptyPath = 0x1000, StatxSize = 256, ModeAt = 28;
    private const uint WantType = 1;
    private const ushort TypeBits = 0xF000, Regular = 0x8000;

    // From asm-generic/fcntl.h: the same on every processor that .NET runs on.
    private const int DontWait = 0x800, CloseOnStart = 0x80000;
    private const int NoSuchFile = 2, NoRight = 13;

    /// <summary>Whether there is a file with content of its own; outside Linux every path is taken for one.</summary>
    public static bool Is(string path) => !OperatingSystem.IsLinux() || IsRegular(CurrentFolder, path, NoFollow);

    /// <summary>
    /// Opens a file for reading; null where it is none, which is seen after it is open, and opening does not wait: a pipe that took
    /// a file's place would be waited for until somebody writes into it. Outside Linux every path is taken for a file.
    /// </summary>
    /// <exception cref="IOException">It cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">This user has no right to read it.</exception>
    public static FileStream? Open(string path)
    {
        if (!OperatingSystem.IsLinux())
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        var descriptor = Open(path, DontWait | CloseOnStart);
        if (descriptor < 0)
            throw Failure(path, Marshal.GetLastPInvokeError());
        var handle = new SafeFileHandle(descriptor, ownsHandle: true);
        if (IsRegular(descriptor, "", EmptyPath))
            return new FileStream(handle, FileAccess.Read, bufferSize: 0);
        handle.Dispose();
        return null;
    }

    private static bool IsRegular(int folder, string path, int flags)
    {
        var status = new byte[StatxSize];
        // Where it fails, the reading will say why.
        return Statx(folder, path, flags, WantType, status) != 0
            || (BitConverter.ToUInt16(status, ModeAt) & TypeBits) == Regular;
    }

    private static Exception Failure(string path, int error) => error switch
    {
        NoSuchFile => new FileNotFoundException($"There is no file '{path}'.", path),
        NoRight => new UnauthorizedAccessException($"This user has no right to read '{path}'."),
        _ => new IOException($"'{path}' cannot be opened: {Marshal.GetPInvokeErrorMessage(error)}."),
    };

    [DllImport("libc", EntryPoint = "open", BestFitMapping = false, SetLastError = true)]
    private static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "statx", BestFitMapping = false)]
    private static extern int Statx(int folder, [MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags, uint mask, [Out] byte[] status);
}
