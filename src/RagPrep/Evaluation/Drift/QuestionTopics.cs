using System.Numerics.Tensors;
using System.Text.RegularExpressions;
using Microsoft.Extensions.AI;

namespace RagPrep.Evaluation.Drift;

/// <summary>
/// Groups questions into topics by their vectors, as many as there are, by DP-means (Kulis and Jordan 2012): a question that no topic's mean
/// vector is near to begins one of its own. A topic is named by the words that set its questions apart from the others.
/// </summary>
public static partial class QuestionTopics
{
    // Cosine of a question and its topic's mean vector, at least. Tried on the shipped questions: at .2 unlike subjects share a topic, from .5
    // on questions about one subject fall apart.
    private const float Nearness = .35f;
    private const int Rounds = 5, NameWords = 3, ShortestWord = 3;

    /// <summary>The topic's name of each question, by its text.</summary>
    /// <param name="embedder">Its vectors have length 1.</param>
    /// <param name="questions">Texts; equal ones are looked at once.</param>
    /// <param name="cancellationToken">Ends the embedding.</param>
    public static async Task<IReadOnlyDictionary<string, string>> OfAsync(
        IEmbeddingGenerator<string, Embedding<float>> embedder, IEnumerable<string> questions, CancellationToken cancellationToken)
    {
        List<string> texts = [.. questions.Distinct(StringComparer.Ordinal)];
        var vectors = await embedder.GenerateAsync(texts, cancellationToken: cancellationToken);
        var topics = Cluster([.. vectors.Select(vector => vector.Vector.ToArray())], Nearness);
        return Named(texts, topics);
    }

    /// <summary>The topic's number of each vector.</summary>
    internal static int[] Cluster(IReadOnlyList<float[]> vectors, float nearness)
    {
        var topics = new int[vectors.Count];
        List<float[]> means = [];
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < vectors.Count; i++)
            {
                var (topic, similarity) = Nearest(vectors[i], means);
                if (similarity < nearness)
                {
                    topic = means.Count;
                    means.Add(vectors[i]);
                }
                topics[i] = topic;
            }
            means = [.. topics.Select((topic, i) => (topic, i)).GroupBy(pair => pair.topic).OrderBy(group => group.Key).Select(group => Mean(group.Select(pair => vectors[pair.i])))];
            var numbers = topics.Distinct().Order().Index().ToDictionary(pair => pair.Item, pair => pair.Index);
            topics = [.. topics.Select(topic => numbers[topic])];
        }
        return topics;
    }

    private static (int Topic, float Similarity) Nearest(float[] vector, List<float[]> means)
    {
        var (topic, highest) = (-1, float.NegativeInfinity);
        foreach (var (i, mean) in means.Index())
        {
            if (TensorPrimitives.Dot<float>(vector, mean) is var similarity && similarity > highest)
                (topic, highest) = (i, similarity);
        }
        return (topic, highest);
    }

    private static float[] Mean(IEnumerable<float[]> vectors)
    {
        var all = vectors.ToList();
        var mean = new float[all[0].Length];
        foreach (var vector in all)
            TensorPrimitives.Add(mean, vector, mean);
        TensorPrimitives.Divide(mean, Math.Max(TensorPrimitives.Norm<float>(mean), float.Epsilon), mean);
        return mean;
    }

    private static Dictionary<string, string> Named(List<string> texts, int[] topics)
    {
        var words = texts.Select(WordsOf).ToList();
        var everywhere = words.SelectMany(list => list).CountBy(word => word).ToDictionary();
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var topic in topics.Index().GroupBy(pair => pair.Item, pair => pair.Index))
        {
            var members = topic.ToList();
            // A word of one question alone says little of its topic.
            var telling = members.SelectMany(i => words[i]).CountBy(word => word).Where(pair => pair.Value >= Math.Min(members.Count, 2))
                .OrderByDescending(pair => GroupComparison.LogOddsZ(everywhere[pair.Key] - pair.Value, texts.Count - members.Count, pair.Value, members.Count))
                .ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(NameWords).Select(pair => pair.Key);
            var name = string.Join(' ', telling);
            foreach (var i in members)
                names.Add(texts[i], name.Length > 0 ? name : texts[members[0]]);
        }
        return names;
    }

    private static List<string> WordsOf(string question) =>
        [.. Word().Matches(question.ToLowerInvariant()).Select(match => match.Value).Where(word => word.Length >= ShortestWord).Distinct()];

    [GeneratedRegex(@"\p{L}[\p{L}\p{N}]*([-'’][\p{L}\p{N}]+)*")]
    private static partial Regex Word();
}
