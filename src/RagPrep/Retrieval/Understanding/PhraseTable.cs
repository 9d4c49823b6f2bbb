namespace RagPrep.Retrieval.Understanding;

/// <summary>Finds phrases in questions by the stems of their words, which may stand in any order and near each other.</summary>
internal sealed class PhraseTable
{
    private readonly List<(int Slots, int Span, IReadOnlyList<string> Texts)> phrases = [];
    private readonly Dictionary<string, List<(int Phrase, int Slot)>> places = new(StringComparer.Ordinal);

    /// <summary>A table of phrases whose words stand side by side, each of which gives itself back.</summary>
    public static PhraseTable Of(IEnumerable<string> phrases)
    {
        var table = new PhraseTable();
        foreach (var phrase in phrases)
            table.Add(phrase, slack: 0, [phrase]);
        return table;
    }

    /// <summary>Adds a phrase; one that is only stop words is left out.</summary>
    /// <param name="phrase">Words with white space or hyphens between; 'a/b-c' is 'a', or 'b' and 'c'.</param>
    /// <param name="slack">Words of the question that may stand between those of the phrase.</param>
    /// <param name="texts">What is given back where it stands.</param>
    public void Add(string phrase, int slack, IReadOnlyList<string> texts)
    {
        foreach (var variant in Variants(phrase))
        {
            var slots = variant.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(word => word.Split('/').SelectMany(PhraseTerms.Of).Select(term => term.Term).Distinct().ToList())
                .Where(stems => stems.Count > 0).ToList();
            foreach (var (slot, stem) in slots.Index().SelectMany(slot => slot.Item.Select(stem => (slot.Index, stem))))
            {
                if (!places.TryGetValue(stem, out var list))
                    places[stem] = list = [];
                list.Add((phrases.Count, slot));
            }
            if (slots.Count > 0)
                phrases.Add((slots.Count, slots.Count + slack, texts));
        }
    }

    // A hyphen parts words, also where alternatives stand.
    private static IEnumerable<string> Variants(string phrase)
    {
        var words = phrase.Split(' ');
        var place = Array.FindIndex(words, word => word.Contains('/') && word.Contains('-'));
        if (place < 0)
            return [phrase.Replace('-', ' ')];
        var alternatives = words[place].Split('/').ToLookup(word => word.Contains('-'));
        return alternatives[true].Select(word => word.Replace('-', ' ')).Append(string.Join('/', alternatives[false]))
            .SelectMany(word => Variants(string.Join(' ', [.. words[..place], word, .. words[(place + 1)..]])));
    }

    /// <summary>What belongs to the phrases of a question, without repeats, in the order in which they are complete.</summary>
    public IReadOnlyList<string> Find(string question)
    {
        var found = new List<string>();
        var last = new Dictionary<int, int[]>();
        foreach (var (term, position) in PhraseTerms.Of(question))
        {
            foreach (var (phrase, slot) in places.GetValueOrDefault(term) ?? [])
            {
                if (!last.TryGetValue(phrase, out var positions))
                {
                    last[phrase] = positions = new int[phrases[phrase].Slots];
                    Array.Fill(positions, -1);
                }
                positions[slot] = position;
                if (Complete(positions, phrases[phrase].Span))
                    found.AddRange(phrases[phrase].Texts);
            }
        }
        return [.. found.Distinct()];
    }

    // Each word at a place of its own, the first and the last not far apart.
    private static bool Complete(int[] positions, int span)
    {
        var (least, most) = (int.MaxValue, -1);
        foreach (var (slot, position) in positions.Index())
        {
            if (position < 0 || positions.AsSpan(0, slot).Contains(position))
                return false;
            (least, most) = (Math.Min(least, position), Math.Max(most, position));
        }
        return most - least < span;
    }
}
