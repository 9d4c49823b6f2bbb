using System.Runtime.InteropServices;

namespace RagPrep.Benchmarks.Index;

/// <summary>Vectors one after the other as 32-bit floats, little-endian, with nothing before or between.</summary>
internal static class VectorFile
{
    public static void Write(string path, IEnumerable<float[]> vectors)
    {
        using var stream = File.Create(path);
        foreach (var vector in vectors)
            stream.Write(MemoryMarshal.AsBytes(vector.AsSpan()));
    }
}
