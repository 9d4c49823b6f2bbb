using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace RagPrep.Index;

/// <summary>Writes flat arrays, each after its length, and at the end a checksum (XxHash3) of all of them. Little-endian.</summary>
internal sealed class ArrayWriter(Stream stream)
{
    private readonly XxHash3 hash = new();

    public void Write<T>(ReadOnlySpan<T> values) where T : unmanaged
    {
        var length = values.Length;
        Append(MemoryMarshal.AsBytes(new ReadOnlySpan<int>(in length)));
        Append(MemoryMarshal.AsBytes(values));
    }

    public void Write<T>(T[] values) where T : unmanaged => Write<T>(values.AsSpan());

    public void Finish() => stream.Write(hash.GetCurrentHash());

    private void Append(ReadOnlySpan<byte> bytes)
    {
        hash.Append(bytes);
        stream.Write(bytes);
    }
}
