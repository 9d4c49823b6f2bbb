namespace RagPrep.Index;

/// <summary>Holds an index folder for one writing process; the system lets go of it when the process ends, however it ends.</summary>
internal sealed class IndexLock : IDisposable
{
    private const int LinuxWouldBlock = 11, MacWouldBlock = 35, WindowsSharing = unchecked((int)0x80070020);
    private readonly FileStream file;

    /// <exception cref="IndexException">Another process holds it.</exception>
    public IndexLock(string folder)
    {
        try
        {
            file = new FileStream(Path.Combine(folder, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException exception) when (exception.HResult is LinuxWouldBlock or MacWouldBlock or WindowsSharing)
        {
            throw new IndexException($"Another process uses the index in {folder}: stop it, or give this one a folder of its own with Index:Path.", exception);
        }
    }

    public void Dispose() => file.Dispose();
}
