using System.Runtime.InteropServices;
using System.Text;
using RagPrep.Documents;

namespace RagPrep.Index.Ingestion;

/// <summary>Opens files of the corpus folder, and never what a link leads to that took their place after the folder was listed.</summary>
internal static class LinkFreeFile
{
    private const int LongestPath = 4_096;

    /// <summary>The content of a file, or of the archive that it is in.</summary>
    /// <exception cref="DocumentException">It, or a folder that it is in, is a link or no file by now.</exception>
    public static FileStream Open(CorpusFile file)
    {
        var stream = PlainFile.Open(file.Path) ?? throw Replaced();
        var below = file.Entry is null ? file.File : file.File[..^(file.Entry.Length + 1)];
        if (IsWhere(stream, file.Path[..^(below.Length + 1)], below))
            return stream;
        stream.Dispose();
        throw Replaced();
    }

    /// <summary>Whether an open file lies where it was looked for. On Linux the system says where; elsewhere the names are looked at again.</summary>
    private static bool IsWhere(FileStream stream, string root, string below)
    {
        if (!OperatingSystem.IsLinux() || new FileInfo($"/proc/self/fd/{stream.SafeFileHandle.DangerousGetHandle()}").LinkTarget is not { } opened)
            return !HasLink(root, below);
        var expected = Path.Combine(RealPath(root), below);
        // A file that a newer version took the place of, as editors do it, has no name any more.
        return opened == expected || opened == expected + " (deleted)";
    }

    private static bool HasLink(string root, string below)
    {
        for (var path = Path.Combine(root, below); path.Length > root.Length; path = Path.GetDirectoryName(path)!)
        {
            if (new FileInfo(path).LinkTarget is not null)
                return true;
        }
        return false;
    }

    /// <summary>The folder's path without links: the folder itself may be behind one.</summary>
    private static string RealPath(string folder)
    {
        var path = new byte[LongestPath];
        return Resolve(folder.Length > 0 ? folder : "/", path) == 0 ? throw new DirectoryNotFoundException($"The folder {folder} vanished.") : Encoding.UTF8.GetString(path, 0, Array.IndexOf(path, (byte)0));
    }

    private static DocumentException Replaced() => new("The file was replaced by a link, or by what is no file, while the folder was read. Links are not followed.");

    [DllImport("libc", EntryPoint = "realpath", BestFitMapping = false)]
    private static extern nint Resolve([MarshalAs(UnmanagedType.LPUTF8Str)] string path, [Out] byte[] resolved);
}
