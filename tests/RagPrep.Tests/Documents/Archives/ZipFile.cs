using System.IO.Compression;
using System.Text;

namespace RagPrep.Tests.Documents.Archives;

/// <summary>Zip archives made in memory, good ones and others.</summary>
internal static class ZipFile
{
    public static byte[] Of(params (string Name, string Content)[] entries) =>
        Of(entries.Select(entry => (entry.Name, Encoding.UTF8.GetBytes(entry.Content))));

    public static byte[] Of(IEnumerable<(string Name, byte[] Content)> entries)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return bytes.ToArray();
    }
}
