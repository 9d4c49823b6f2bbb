using System.IO.Hashing;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace RagPrep.Index;

/// <summary>Reads what <see cref="ArrayWriter"/> wrote, whole arrays at a time.</summary>
/// <exception cref="InvalidDataException">The stream ends too early or its checksum does not fit.</exception>
internal sealed class ArrayReader(Stream stream)
{
    private readonly XxHash3 hash = new();

    public T[] Read<T>() where T : unmanaged
    {
        var length = 0;
        Fill(MemoryMarshal.AsBytes(new Span<int>(ref length)));
        if (length < 0 || (long)length * Unsafe.SizeOf<T>() > stream.Length - stream.Position)
            throw new InvalidDataException("An array is longer than its file.");
        var values = GC.AllocateUninitializedArray<T>(length);
        Fill(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }

    public void Finish()
    {
        Span<byte> expected = stackalloc byte[sizeof(ulong)];
        if (stream.ReadAtLeast(expected, expected.Length, throwOnEndOfStream: false) < expected.Length || !expected.SequenceEqual(hash.GetCurrentHash()))
            throw new InvalidDataException("The checksum does not fit.");
    }

    private void Fill(Span<byte> bytes)
    {
        if (stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) < bytes.Length)
            throw new InvalidDataException("The file ends too early.");
        hash.Append(bytes);
    }
}
