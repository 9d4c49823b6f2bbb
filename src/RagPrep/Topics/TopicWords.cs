using RagPrep.Chunking;

namespace RagPrep.Topics;

/// <summary>The terms of a topic.</summary>
internal sealed class TopicWords
{
    // A heading is written to say what a passage is about.
    private const int HeadingPassages = 2;

    private const double SmallShare = 0.1;

    private readonly Dictionary<string, Dictionary<string, int>> forms = [];

    private TopicWords()
    {
    }

    /// <summary>In how many passages each term stands; a heading counts as two, however many passages are below it.</summary>
    public Dictionary<string, int> Passages { get; } = [];

    /// <summary>A term as most passages write it; in capitals only where hardly any writes it small ('SQL', not 'LEFT JOIN').</summary>
    public string Written(string term)
    {
        var ranked = forms[term].OrderByDescending(form => form.Value).ThenBy(form => form.Key, StringComparer.Ordinal).ToList();
        var small = ranked.Find(form => form.Key == form.Key.ToLowerInvariant());
        return small.Value > ranked[0].Value * SmallShare ? small.Key : ranked[0].Key;
    }

    /// <summary>Reads a topic's passages.</summary>
    /// <param name="chunks">The passages.</param>
    /// <param name="tells">Whether a heading is the topic's own.</param>
    public static TopicWords Of(IReadOnlyList<Chunk> chunks, Func<string, bool> tells)
    {
        var words = new TopicWords();
        foreach (var chunk in chunks)
            words.Add(TopicTerms.Prose(chunk), 1);
        foreach (var heading in chunks.SelectMany(TopicMaker.Headings).Distinct().Where(tells))
            words.Add(heading, HeadingPassages);
        return words;
    }

    private void Add(string text, int passages)
    {
        foreach (var (term, written) in TopicTerms.Of(text))
        {
            Passages[term] = Passages.GetValueOrDefault(term) + passages;
            // 'Joins' at the start of a sentence is 'joins'; 'SQL' and 'KV cache' stay.
            var form = IsSentenceCase(written) ? written.ToLowerInvariant() : written;
            var known = forms.TryGetValue(term, out var found) ? found : forms[term] = [];
            known[form] = known.GetValueOrDefault(form) + 1;
        }
    }

    private static bool IsSentenceCase(string written) => !written.AsSpan(1).ContainsAnyInRange('A', 'Z');
}
