using System.Runtime.InteropServices;

namespace RagPrep.Index.Ingestion;

/// <summary>Tells files from pipes, sockets and devices, for which .NET has no name.</summary>
internal static class PlainFile
{
    // From linux/stat.h: the same on every processor, unlike the older stat.
    private const int CurrentFolder = -100, NoFollow = 0x100, StatxSize = 256, ModeAt = 28;
    private const uint WantType = 1;
    private const ushort TypeBits = 0xF000, Regular = 0x8000;

    /// <summary>Whether there is a file with content of its own; outside Linux every path is taken for one.</summary>
    public static bool Is(string path)
    {
        if (!OperatingSystem.IsLinux())
            return true;
        var status = new byte[StatxSize];
        // Where it fails, the reading will say why.
        return Statx(CurrentFolder, path, NoFollow, WantType, status) != 0
            || (BitConverter.ToUInt16(status, ModeAt) & TypeBits) == Regular;
    }

    [DllImport("libc", EntryPoint = "statx", BestFitMapping = false)]
    private static extern int Statx(int folder, [MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags, uint mask, [Out] byte[] status);
}
