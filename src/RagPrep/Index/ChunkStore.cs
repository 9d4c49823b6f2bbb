using System.Text;
using RagPrep.Chunking;
using RagPrep.Documents;

namespace RagPrep.Index;

/// <summary>The chunks of a generation in one block of bytes, decoded when a hit is read.</summary>
internal sealed class ChunkStore
{
    private readonly ulong[] ids;
    private readonly int[] documents;
    private readonly int[] starts;
    private readonly byte[] data;
    private readonly (string Id, string File, string Title)[] files;
    private readonly Dictionary<ulong, int> ordinals;

    private ChunkStore(ulong[] ids, int[] documents, int[] starts, byte[] data, byte[] names)
    {
        (this.ids, this.documents, this.starts, this.data) = (ids, documents, starts, data);
        files = ReadNames(names);
        ordinals = new Dictionary<ulong, int>(ids.Length);
        for (var i = 0; i < ids.Length; i++)
            ordinals[ids[i]] = i;
    }

    public int Count => ids.Length;

    public int? Find(string chunkId) =>
        HexNumber.Find(chunkId) is { } id && ordinals.TryGetValue(id, out var ordinal) ? ordinal : null;

    /// <summary>The chunks that a filter lets through.</summary>
    public ChunkSet Where(ChunkFilter filter)
    {
        var matching = files.Select(file => filter.Matches(file.File)).ToArray();
        var set = new ChunkSet(Count);
        for (var i = 0; i < Count; i++)
        {
            if (matching[documents[i]])
                set.Add(i);
        }
        return set;
    }

    /// <summary>A chunk, with the places of its own document where its text is repeated.</summary>
    public Chunk Get(int ordinal)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)ordinal, (uint)Count, nameof(ordinal));
        using var reader = new BinaryReader(new MemoryStream(data, starts[ordinal], starts[ordinal + 1] - starts[ordinal]));
        var (document, file, title) = files[documents[ordinal]];
        var (path, page, lines, span) = ReadPlace(reader);
        var text = reader.ReadString();
        var units = new Unit[reader.Read7BitEncodedInt()];
        for (var i = 0; i < units.Length; i++)
            units[i] = new Unit((BlockKind)reader.ReadByte(), ReadSpan(reader));
        var alsoAt = new Place[reader.Read7BitEncodedInt()];
        for (var i = 0; i < alsoAt.Length; i++)
        {
            var place = ReadPlace(reader);
            alsoAt[i] = new Place(document, file, place.HeadingPath, place.Page, place.Lines, place.Characters);
        }
        return new Chunk(HexNumber.TextOf(ids[ordinal]), document, file, title, path, page, lines, span, text, units) { AlsoAt = alsoAt };
    }

    public void Write(Stream stream)
    {
        var writer = new ArrayWriter(stream);
        writer.Write(ids);
        writer.Write(documents);
        writer.Write(starts);
        writer.Write(data);
        writer.Write(WriteNames(files));
        writer.Finish();
    }

    public static ChunkStore Read(Stream stream)
    {
        var reader = new ArrayReader(stream);
        var (ids, documents, starts, data, names) = (reader.Read<ulong>(), reader.Read<int>(), reader.Read<int>(), reader.Read<byte>(), reader.Read<byte>());
        reader.Finish();
        return new ChunkStore(ids, documents, starts, data, names);
    }

    private static byte[] WriteNames(IReadOnlyCollection<(string Id, string File, string Title)> files)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write7BitEncodedInt(files.Count);
        foreach (var (id, file, title) in files)
        {
            writer.Write(id);
            writer.Write(file);
            writer.Write(title);
        }
        return stream.ToArray();
    }

    private static (string, string, string)[] ReadNames(byte[] names)
    {
        using var reader = new BinaryReader(new MemoryStream(names));
        var files = new (string, string, string)[reader.Read7BitEncodedInt()];
        for (var i = 0; i < files.Length; i++)
            files[i] = (reader.ReadString(), reader.ReadString(), reader.ReadString());
        return files;
    }

    private static (string[] HeadingPath, int? Page, LineRange Lines, TextSpan Characters) ReadPlace(BinaryReader reader)
    {
        var path = new string[reader.Read7BitEncodedInt()];
        for (var i = 0; i < path.Length; i++)
            path[i] = reader.ReadString();
        var page = reader.Read7BitEncodedInt();
        return (path, page == 0 ? null : page, new LineRange(reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt()), ReadSpan(reader));
    }

    private static TextSpan ReadSpan(BinaryReader reader) => new(reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt());

    /// <summary>Collects chunks, a document's one after the other.</summary>
    public sealed class Builder
    {
        private readonly List<ulong> ids = [];
        private readonly List<int> documents = [];
        private readonly List<int> starts = [0];
        private readonly List<(string Id, string File, string Title)> files = [];
        private readonly MemoryStream data = new();

        public void Add(Chunk chunk)
        {
            if (files.Count == 0 || files[^1].Id != chunk.DocumentId)
                files.Add((chunk.DocumentId, chunk.File, chunk.Title));
            ids.Add(HexNumber.Of(chunk.Id));
            documents.Add(files.Count - 1);
            using (var writer = new BinaryWriter(data, Encoding.UTF8, leaveOpen: true))
                Write(writer, chunk);
            starts.Add(checked((int)data.Length));
        }

        public ChunkStore Build() => new([.. ids], [.. documents], [.. starts], data.ToArray(), WriteNames(files));

        private static void Write(BinaryWriter writer, Chunk chunk)
        {
            Write(writer, chunk.Place);
            writer.Write(chunk.Text);
            writer.Write7BitEncodedInt(chunk.Units.Count);
            foreach (var unit in chunk.Units)
            {
                writer.Write((byte)unit.Kind);
                Write(writer, unit.Characters);
            }
            writer.Write7BitEncodedInt(chunk.AlsoAt.Count);
            foreach (var place in chunk.AlsoAt)
                Write(writer, place);
        }

        private static void Write(BinaryWriter writer, Place place)
        {
            writer.Write7BitEncodedInt(place.HeadingPath.Count);
            foreach (var heading in place.HeadingPath)
                writer.Write(heading);
            writer.Write7BitEncodedInt(place.Page ?? 0);
            writer.Write7BitEncodedInt(place.Lines.From);
            writer.Write7BitEncodedInt(place.Lines.To);
            Write(writer, place.Characters);
        }

        private static void Write(BinaryWriter writer, TextSpan span)
        {
            writer.Write7BitEncodedInt(span.From);
            writer.Write7BitEncodedInt(span.To);
        }
    }
}
