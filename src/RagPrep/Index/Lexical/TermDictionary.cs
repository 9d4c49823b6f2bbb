namespace RagPrep.Index.Lexical;

/// <summary>The terms in ordinal order, one after another in one array; a term's number is its place.</summary>
/// <param name="characters">All terms without separators.</param>
/// <param name="ends">Where each term ends.</param>
internal sealed class TermDictionary(char[] characters, int[] ends)
{
    /// <summary>Number of terms.</summary>
    public int Count => ends.Length;

    /// <summary>All terms without separators.</summary>
    public char[] Characters => characters;

    /// <summary>Where each term ends.</summary>
    public int[] Ends => ends;

    /// <summary>The term with that number.</summary>
    public ReadOnlySpan<char> this[int term] => characters.AsSpan()[(term == 0 ? 0 : ends[term - 1])..ends[term]];

    /// <summary>The number of a term, or -1.</summary>
    public int Find(ReadOnlySpan<char> term)
    {
        var (low, high) = (0, ends.Length - 1);
        while (low <= high)
        {
            var middle = (int)(((uint)low + (uint)high) >> 1);
            var order = this[middle].SequenceCompareTo(term);
            if (order == 0)
                return middle;
            if (order < 0)
                low = middle + 1;
            else
                high = middle - 1;
        }
        return -1;
    }
}
