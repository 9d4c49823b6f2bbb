using System.Text;

namespace RagPrep.Index.Lexical;

/// <summary>In how many chunks each term stands: what is left of <see cref="LexicalIndex"/> where another program holds the postings. Immutable.</summary>
/// <param name="terms">In ordinal order.</param>
/// <param name="inHeading">Chunks whose heading path has the term.</param>
/// <param name="inText">Chunks whose text has it.</param>
/// <param name="inEither">Chunks that have it in either.</param>
/// <param name="chunks">Chunks with a heading path, and with a text.</param>
internal sealed class TermStatistics(string[] terms, int[] inHeading, int[] inText, int[] inEither, (int Heading, int Text) chunks)
{
    /// <summary>Number of different terms.</summary>
    public int Count => terms.Length;

    /// <summary>Chunks whose heading path or text has a term.</summary>
    public int DocumentFrequency(string term) => Find(term) is >= 0 and var place ? inEither[place] : 0;

    /// <summary>The term's inverse document frequency in a field.</summary>
    public float Idf(LexicalField field, string term)
    {
        var place = Find(term);
        return field == LexicalField.Heading
            ? Bm25.Idf(chunks.Heading, place < 0 ? 0 : inHeading[place])
            : Bm25.Idf(chunks.Text, place < 0 ? 0 : inText[place]);
    }

    public void Write(Stream stream)
    {
        var writer = new ArrayWriter(stream);
        writer.Write(Encoding.UTF8.GetBytes(string.Join('\n', terms)));
        writer.Write(inHeading);
        writer.Write(inText);
        writer.Write(inEither);
        writer.Write([chunks.Heading, chunks.Text]);
        writer.Finish();
    }

    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public static TermStatistics Read(Stream stream)
    {
        var reader = new ArrayReader(stream);
        var terms = Encoding.UTF8.GetString(reader.Read<byte>()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var (inHeading, inText, inEither, chunks) = (reader.Read<int>(), reader.Read<int>(), reader.Read<int>(), reader.Read<int>());
        reader.Finish();
        return new TermStatistics(terms, inHeading, inText, inEither, (chunks[0], chunks[1]));
    }

    private int Find(string term) => Array.BinarySearch(terms, term, StringComparer.Ordinal);
}
