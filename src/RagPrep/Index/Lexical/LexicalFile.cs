using System.Runtime.InteropServices;
using System.IO.Hashing;
using System.Text;

namespace RagPrep.Index.Lexical;

/// <summary>
/// The index file: a header of 64-bit numbers that ends in its own XXH3 hash, the arrays in the order of <see cref="Body"/>, and the
/// XXH3 hash of the arrays. Little-endian throughout, so the arrays are read as they stand.
/// </summary>
internal static class LexicalFile
{
    private const long Magic = 0x5845444E494C5052; // "RPLINDEX"
    private const long Version = 1;
    private const int HeaderLength = 13;
    private const int SliceBytes = 1 << 20;

    public static void Write(Stream stream, LexicalData data, string analyzer)
    {
        RequireLittleEndian();
        stream.Write(MemoryMarshal.AsBytes<long>(MakeHeader(data, analyzer)));
        var hash = new XxHash3();
        Body(data, new Writer(stream, hash));
        stream.Write(BitConverter.GetBytes(hash.GetCurrentHashAsUInt64()));
    }

    public static LexicalData Read(Stream stream, string analyzer)
    {
        RequireLittleEndian();
        try
        {
            var data = Allocate(ReadHeader(stream, analyzer));
            var hash = new XxHash3();
            Body(data, new Reader(stream, hash));
            var expected = 0UL;
            stream.ReadExactly(MemoryMarshal.AsBytes(new Span<ulong>(ref expected)));
            if (hash.GetCurrentHashAsUInt64() != expected)
                throw new InvalidDataException("The lexical index is damaged: its checksum does not fit.");
            if (stream.ReadByte() != -1)
                throw new InvalidDataException("The lexical index is damaged: it goes on after its end.");
            return data;
        }
        catch (EndOfStreamException exception)
        {
            throw new InvalidDataException("The lexical index is cut short.", exception);
        }
    }

    private interface ISections
    {
        void Section<T>(T[] array) where T : unmanaged;
    }

    // One description of the order serves both directions.
    private static void Body(LexicalData data, ISections sections)
    {
        sections.Section(data.Terms.Ends);
        sections.Section(data.Terms.Characters);
        foreach (var field in new[] { data.Heading, data.Text })
        {
            sections.Section(field.Starts);
            sections.Section(field.Documents);
            sections.Section(field.Frequencies);
            sections.Section(field.Lengths);
        }
    }

    private static long[] MakeHeader(LexicalData data, string analyzer)
    {
        long[] header =
        [
            Magic, Version, Hash(analyzer), data.Count, data.Terms.Count, data.Terms.Characters.Length,
            data.Heading.Documents.Length, data.Heading.DocumentCount, data.Heading.TotalFrequency,
            data.Text.Documents.Length, data.Text.DocumentCount, data.Text.TotalFrequency, 0,
        ];
        header[^1] = Hash(header);
        return header;
    }

    private static long[] ReadHeader(Stream stream, string analyzer)
    {
        var header = new long[HeaderLength];
        stream.ReadExactly(MemoryMarshal.AsBytes(header.AsSpan()));
        if (header[0] != Magic)
            throw new InvalidDataException("This is not a lexical index.");
        if (header[1] != Version)
            throw new InvalidDataException($"The lexical index has format version {header[1]}; this program reads {Version}.");
        if (header[^1] != Hash(header))
            throw new InvalidDataException("The lexical index is damaged: its header's checksum does not fit.");
        if (header[2] != Hash(analyzer))
            throw new InvalidDataException($"The lexical index was made by another analysis than '{analyzer}'.");
        return header;
    }

    private static LexicalData Allocate(long[] header) => new(
        (int)header[3],
        new TermDictionary(Allocate<char>(header[5]), Allocate<int>(header[4])),
        AllocateField(header, header.AsSpan(6, 3)),
        AllocateField(header, header.AsSpan(9, 3)));

    private static FieldPostings AllocateField(long[] header, ReadOnlySpan<long> field) => new(
        Allocate<int>(header[4] + 1),
        Allocate<int>(field[0]),
        Allocate<ushort>(field[0]),
        Allocate<byte>(header[3]),
        (int)field[1],
        field[2]);

    private static T[] Allocate<T>(long length) => GC.AllocateUninitializedArray<T>(checked((int)length));

    private static long Hash(string analyzer) => (long)XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(analyzer));

    private static long Hash(long[] header) => (long)XxHash3.HashToUInt64(MemoryMarshal.AsBytes<long>(header.AsSpan()[..^1]));

    private static void RequireLittleEndian()
    {
        if (!BitConverter.IsLittleEndian)
            throw new PlatformNotSupportedException("Index files need a little-endian processor.");
    }

    // Slices keep a span's bytes below 2 GiB, and what was read in the processor's cache until it is hashed.
    private static int SliceLength<T>() where T : unmanaged => SliceBytes / System.Runtime.CompilerServices.Unsafe.SizeOf<T>();

    private sealed class Writer(Stream stream, XxHash3 hash) : ISections
    {
        public void Section<T>(T[] array) where T : unmanaged
        {
            for (var from = 0; from < array.Length; from += SliceLength<T>())
            {
                var bytes = MemoryMarshal.AsBytes(array.AsSpan(from, Math.Min(SliceLength<T>(), array.Length - from)));
                stream.Write(bytes);
                hash.Append(bytes);
            }
        }
    }

    private sealed class Reader(Stream stream, XxHash3 hash) : ISections
    {
        public void Section<T>(T[] array) where T : unmanaged
        {
            for (var from = 0; from < array.Length; from += SliceLength<T>())
            {
                var bytes = MemoryMarshal.AsBytes(array.AsSpan(from, Math.Min(SliceLength<T>(), array.Length - from)));
                stream.ReadExactly(bytes);
                hash.Append(bytes);
            }
        }
    }
}
