using System.Numerics.Tensors;
using RagPrep.Chunking;

namespace RagPrep.Topics;

/// <summary>Makes topics of passages: clusters of their vectors → names by class-based TF-IDF → neighbours and examples.</summary>
internal static class TopicMaker
{
    private const int MostTopics = 40, Neighbours = 3, Examples = 3;

    /// <summary>The topics, largest first.</summary>
    /// <param name="chunks">The passages.</param>
    /// <param name="vectors">Their vectors, of length 1.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static IReadOnlyList<Topic> Of(IReadOnlyList<Chunk> chunks, IReadOnlyList<float[]> vectors, CancellationToken cancellationToken)
    {
        if (chunks.Count == 0)
            return [];
        // 1. About as many topics as passages in each of them.
        var (middles, clusters) = KMeans.Of(vectors, Math.Clamp((int)Math.Round(Math.Sqrt(chunks.Count / 2.0)), 1, MostTopics), cancellationToken);
        var topics = Enumerable.Range(0, chunks.Count).GroupBy(chunk => clusters[chunk])
            .Select(topic => (Middle: middles[topic.Key], Members: topic.OrderByDescending(chunk => TensorPrimitives.Dot<float>(vectors[chunk], middles[topic.Key])).ToList()))
            .OrderByDescending(topic => topic.Members.Count).ThenBy(topic => topic.Members[0]).ToList();

        // 2. A heading that stands in many topics names none of them.
        var spread = topics.SelectMany(topic => topic.Members.SelectMany(chunk => Headings(chunks[chunk])).Distinct()).CountBy(heading => heading).ToDictionary();
        bool Tells(string heading) => spread.GetValueOrDefault(heading) <= Math.Max(2, topics.Count / 4);

        // 3. What each of them is called by.
        var words = topics.Select(topic => TopicWords.Of([.. topic.Members.Select(chunk => chunks[chunk])], Tells)).ToList();
        var weights = ClassTfIdf.Weights([.. words.Select(topic => topic.Passages)]);
        return [.. topics.Select((topic, i) =>
        {
            var examples = ExamplesOf(topic.Members.Select(chunk => chunks[chunk]), Tells);
            var name = string.Join(", ", TopicNames.Of(weights[i], words[i].Passages, topic.Members.Count).Select(words[i].Written));
            var nearest = topics.Index().Where(other => other.Index != i).OrderByDescending(other => TensorPrimitives.Dot<float>(other.Item.Middle, topic.Middle)).Take(Neighbours);
            // Without a word of prose the first heading serves.
            return new Topic(i + 1, name.Length > 0 ? name : examples[0].Heading, topic.Members.Count, [.. nearest.Select(other => other.Index + 1)], examples);
        })];
    }

    /// <summary>The two innermost headings of a passage.</summary>
    internal static IEnumerable<string> Headings(Chunk chunk) => chunk.HeadingPath.TakeLast(2);

    private static IReadOnlyList<TopicExample> ExamplesOf(IEnumerable<Chunk> nearestFirst, Func<string, bool> tells)
    {
        var all = nearestFirst.Select(chunk => new TopicExample(chunk.Id, chunk.File, chunk.HeadingPath.Count > 0 ? chunk.HeadingPath[^1] : chunk.Title)).DistinctBy(example => example.Heading).ToList();
        var telling = all.Where(example => tells(example.Heading)).Take(Examples).ToList();
        return telling.Count > 0 ? telling : all[..1];
    }
}
