using RagPrep.Index;
using RagPrep.Index.Lexical;
using RagPrep.Retrieval.Understanding;

namespace RagPrep.Retrieval;

/// <summary>A question's words, analysed as the index does, with their rarity.</summary>
/// <param name="weights">Weight of each term: its inverse document frequency; unknown terms are the rarest.</param>
internal sealed class QuestionTerms(IReadOnlyDictionary<string, double> weights)
{
    private readonly double total = weights.Values.Sum();

    public static QuestionTerms Of(string question, IChunkIndex index) =>
        new(Terms(question).Distinct().ToDictionary(term => term, index.InverseDocumentFrequency));

    /// <summary>A text's words, all of one weight.</summary>
    public static QuestionTerms Of(string text) => new(Terms(text).Distinct().ToDictionary(term => term, _ => 1.0));

    /// <summary>Share of the question's words, weighed, that a text holds, 0 to 1.</summary>
    public double Coverage(string text) =>
        total == 0 ? 0 : Terms(text).Distinct().Sum(term => weights.GetValueOrDefault(term)) / total;

    /// <summary>Words that the question and other words share, of all words of the two, 0 to 1 (Jaccard's coefficient).</summary>
    public double Match(IEnumerable<string> others)
    {
        var (shared, all) = (0, weights.Count);
        foreach (var other in others.Distinct())
        {
            if (weights.ContainsKey(other))
                shared++;
            else
                all++;
        }
        return all == 0 ? 0 : (double)shared / all;
    }

    /// <summary>Whether a term is one of the question's.</summary>
    public bool Holds(string term) => weights.ContainsKey(term);

    /// <summary>How many different words the question has.</summary>
    public int Count => weights.Count;

    /// <summary>Weight of the rarest of the question's words that a text does not hold; 0 where it holds all.</summary>
    public double RarestMissing(string text)
    {
        var held = Terms(text).ToHashSet();
        return weights.Where(weight => !held.Contains(weight.Key)).Select(weight => weight.Value).DefaultIfEmpty(0).Max();
    }

    /// <summary>The terms of what a question asks about, without the words that it asks with.</summary>
    public static IReadOnlySet<string> AskedAbout(string question) => QuestionWords.Without(question).SelectMany(Terms).ToHashSet();

    /// <summary>A text's terms, in order.</summary>
    public static List<string> Terms(string text)
    {
        var terms = new List<string>();
        StudyAnalyzer.Instance.Analyze(text, terms);
        return terms;
    }
}
