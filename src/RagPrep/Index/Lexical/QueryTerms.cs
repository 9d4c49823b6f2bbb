namespace RagPrep.Index.Lexical;

/// <summary>Collects the numbers of a question's known terms.</summary>
internal sealed class QueryTerms(TermDictionary dictionary) : ITermSink
{
    private readonly List<int> numbers = [];

    /// <inheritdoc/>
    public void Add(ReadOnlySpan<char> term, bool overlap)
    {
        if (dictionary.Find(term) is >= 0 and var number)
            numbers.Add(number);
    }

    /// <summary>Each known term once, with how often the question has it, in the dictionary's order: the order of the words must not change a sum.</summary>
    public List<(int Term, int Occurrences)> Distinct()
    {
        numbers.Sort();
        var distinct = new List<(int Term, int Occurrences)>(numbers.Count);
        for (var from = 0; from < numbers.Count;)
        {
            var to = from + 1;
            while (to < numbers.Count && numbers[to] == numbers[from])
                to++;
            distinct.Add((numbers[from], to - from));
            from = to;
        }
        return distinct;
    }
}
