using RagPrep.Evaluation.Drift;

namespace RagPrep.Tests.Evaluation.Drift;

public sealed class QuestionTopicsTests
{
    [Fact]
    public void Vectors_near_to_one_mean_are_one_topic_whatever_their_order()
    {
        float[] At(double degrees) => [(float)Math.Cos(degrees * Math.PI / 180), (float)Math.Sin(degrees * Math.PI / 180)];

        Assert.Equal([0, 1, 0, 1, 0, 2], QuestionTopics.Cluster([At(0), At(90), At(8), At(97), At(16), At(200)], .9f));
        Assert.Equal([0, 0, 0], QuestionTopics.Cluster([At(0), At(90), At(45)], -1));
    }

    // 'Why' and 'pods' stand in one topic as often as in the other.
    [Fact]
    public async Task A_topic_is_named_by_the_words_that_the_others_lack()
    {
        string[] questions =
        [
            "Why does kubernetes schedule pods?", "How does kubernetes evict pods?", "Which pods does kubernetes kill?",
            "Why do pods need sleep?", "How does sleep help?", "Which sleep is deep?",
        ];

        var topics = await QuestionTopics.OfAsync(new WordEmbedder("kubernetes", "sleep"), questions, CancellationToken.None);

        Assert.Equal(2, topics.Values.Distinct().Count());
        Assert.StartsWith("kubernetes", topics[questions[1]]);
        Assert.StartsWith("sleep", topics[questions[3]]);
    }
}
