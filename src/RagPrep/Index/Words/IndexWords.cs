using System.Text;

namespace RagPrep.Index.Words;

/// <summary>The words of a generation as its chunks write them, in lower case and not stemmed, and the acronyms that they explain. Immutable.</summary>
public sealed class IndexWords
{
    private readonly string[] words;
    private readonly int[] frequencies;

    internal IndexWords(string[] words, int[] frequencies, IReadOnlyList<Acronym> acronyms) =>
        (this.words, this.frequencies, Acronyms) = (words, frequencies, acronyms);

    /// <summary>Number of different words.</summary>
    public int Count => words.Length;

    /// <summary>The acronyms, each with the long form that most chunks give it, by short form.</summary>
    public IReadOnlyList<Acronym> Acronyms { get; }

    /// <summary>The words in ordinal order, each with the number of chunks that have it.</summary>
    public IEnumerable<KeyValuePair<string, int>> Frequencies => words.Zip(frequencies, KeyValuePair.Create);

    /// <summary>Number of chunks that have a word; 0 for an unknown one.</summary>
    /// <param name="word">In lower case.</param>
    public int Frequency(string word) => Array.BinarySearch(words, word, StringComparer.Ordinal) is >= 0 and var place ? frequencies[place] : 0;

    internal void Write(Stream stream)
    {
        var writer = new ArrayWriter(stream);
        writer.Write(Lines(words));
        writer.Write(frequencies);
        writer.Write(Lines(Acronyms.Select(acronym => $"{acronym.Short}\t{acronym.Long}")));
        writer.Finish();
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">Damaged or cut short.</exception>
    internal static IndexWords Read(Stream stream)
    {
        var reader = new ArrayReader(stream);
        var (words, frequencies, acronyms) = (Lines(reader.Read<byte>()), reader.Read<int>(), Lines(reader.Read<byte>()));
        reader.Finish();
        return words.Length == frequencies.Length
            ? new IndexWords(words, frequencies, [.. acronyms.Select(line => line.Split('\t')).Select(pair => new Acronym(pair[0], pair[1]))])
            : throw new InvalidDataException("The words are not as many as their frequencies.");
    }

    private static byte[] Lines(IEnumerable<string> lines) => Encoding.UTF8.GetBytes(string.Join('\n', lines));

    private static string[] Lines(byte[] bytes) => Encoding.UTF8.GetString(bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
