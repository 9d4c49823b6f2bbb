namespace RagPrep.Retrieval.Understanding;

/// <summary>The shipped table of synonyms and lay wordings, <c>synonyms.txt</c>.</summary>
internal static class Synonyms
{
    // 'Customers who are about to leave'.
    private const int WordsBetween = 3;

    private static readonly Lazy<PhraseTable> Table = new(Read);

    /// <summary>What else a question may be searched by.</summary>
    public static IReadOnlyList<string> Of(string question) => Table.Value.Find(question);

    private static PhraseTable Read()
    {
        var table = new PhraseTable();
        foreach (var row in Resource.Rows("synonyms.txt"))
        {
            if (row is [var wordings, var terms])
            {
                foreach (var wording in wordings.Split(';'))
                    table.Add(wording, WordsBetween, terms.Split(", "));
                continue;
            }
            var names = row[0].Split(" = ");
            foreach (var name in names)
                // The slash in 'A/B test' parts no alternatives.
                table.Add(name.Replace('/', ' '), slack: 0, [.. names.Where(other => other != name)]);
        }
        return table;
    }
}
