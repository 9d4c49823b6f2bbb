using System.Text.Json;
using RagPrep.Index;
using RagPrep.Index.Lexical;

namespace RagPrep.Tests.Index.Lexical;

public class LexicalIndexTests
{
    private static readonly LexicalIndex Notes = LuceneVectors.BuildCorpus();

    [Fact]
    public void Scores_are_Lucenes_under_every_setting()
    {
        var records = LuceneVectors.Records("scores.jsonl").ToList();
        Assert.Equal(88, records.Count);
        Assert.All(records, record =>
        {
            var expected = record.GetProperty("hits").EnumerateArray().Select(ToHit).ToArray();
            LuceneHits.AssertSame(expected, Search(Notes.With(ToOptions(record)), record.GetProperty("query").GetString()!, 10));
        });
    }

    [Fact]
    public void Equal_scores_come_in_the_order_of_ordinals()
    {
        var index = Build("same words", "other", "same words", "same words", "same words");
        Assert.Equal([0, 2, 3], Search(index, "words", 3).Select(hit => hit.Ordinal));
    }

    [Fact]
    public void Only_allowed_ordinals_are_found()
    {
        var index = Build([.. Enumerable.Range(0, 130).Select(i => i % 2 == 0 ? "even word" : "odd word word")]);
        ulong[] allowed = [1UL << 6, 0, 1UL << 1];
        var hits = new ScoredChunk[10];
        Assert.Equal(2, index.Search("word", hits, allowed));
        Assert.Equal([129, 6], hits.Take(2).Select(hit => hit.Ordinal));
        Assert.Throws<ArgumentException>(() => index.Search("word", hits, new ulong[] { 1, 1 }));
    }

    [Fact]
    public void A_search_finds_what_sorting_all_scores_finds()
    {
        var random = new Random(11);
        var index = Build([.. Enumerable.Range(0, 1000).Select(_ =>
            string.Join(' ', Enumerable.Range(0, random.Next(1, 30)).Select(_ => $"w{random.Next(40)}")))]);
        foreach (var query in new[] { "w1", "w1 w2 w3", "w7 w7 w39 w20 w21 w22" })
        {
            var expected = Enumerable.Range(0, index.Count).Select(ordinal => new ScoredChunk(ordinal, index.Score(query, ordinal)))
                .Where(hit => hit.Score > 0).OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Ordinal).Take(37);
            Assert.Equal(expected, Search(index, query, 37));
        }
    }

    [Fact]
    public async Task Searches_may_run_in_parallel()
    {
        var queries = LuceneVectors.Records("scores.jsonl").Select(record => record.GetProperty("query").GetString()!).ToArray();
        var expected = queries.Select(query => Search(Notes, query, 10)).ToArray();
        var actual = await Task.WhenAll(Enumerable.Range(0, queries.Length * 20)
            .Select(i => Task.Run(() => Search(Notes, queries[i % queries.Length], 10))));
        Assert.All(actual.Index(), pair => Assert.Equal(expected[pair.Index % queries.Length], pair.Item));
    }

    [Fact]
    public void Explanations_add_up_to_the_score()
    {
        const string Query = "variance variance of the p-value";
        var best = Search(Notes, Query, 1)[0];
        var parts = Notes.Explain(Query, [], best.Ordinal);
        Assert.Equal(best.Score, parts.Sum(part => part.Score), 4);
        Assert.Equal(parts.OrderByDescending(part => part.Score), parts);
        Assert.Equal(2, Notes.Explain("variance variance", [], 5).First(part => part.Field == LexicalField.Text).Occurrences);
    }

    [Fact]
    public void An_expansion_counts_as_its_weight_says_and_no_word_of_the_question_twice()
    {
        var index = Build("churn rises", "attrition rises", "attrition", "nothing", "other");
        var hits = new ScoredChunk[5];

        Assert.Equal(3, index.Search("churn", [new Expansion("attrition", .5)], hits));

        Assert.Equal([0, 2, 1], hits.Take(3).Select(hit => hit.Ordinal));
        Assert.Equal(.5 * index.Score("attrition", 2), hits[1].Score, 5);
        Assert.Equal(index.Score("churn", 0), hits[0].Score, 5);
        Assert.Equal(1, index.Search("churn", [new Expansion("churn churning", 1), new Expansion("unknown", 1)], hits));
        Assert.Equal(index.Score("churn", 0), hits[0].Score, 5);
    }

    [Fact]
    public void Of_two_expansions_by_one_word_the_heavier_counts_and_is_explained()
    {
        var index = Build("attrition", "other", "more");

        var parts = index.Explain("churn", [new Expansion("attrition", .2), new Expansion("customer attrition", .5)], 0);

        Assert.Equal(.5, Assert.Single(parts).Occurrences, 6);
    }

    [Fact]
    public void Terms_at_the_same_place_do_not_lengthen_a_field()
    {
        var builder = new LexicalIndexBuilder();
        builder.Add("", "train_test_split alpha");
        builder.Add("", "split alpha");
        var index = builder.Build();
        Assert.Equal(index.Score("split", 0), index.Score("split", 1));
        Assert.Equal(index.Score("alpha", 0), index.Score("alpha", 1));
    }

    [Fact]
    public void A_heading_counts_by_its_boost_and_not_at_all_at_zero()
    {
        var builder = new LexicalIndexBuilder();
        builder.Add("Bootstrap", "Draw samples with replacement.");
        builder.Add("Jackknife", "Leave one out; compare the bootstrap.");
        var index = builder.Build();
        Assert.Equal(index.Score("bootstrap", 0) * 3, index.With(new LexicalOptions { HeadingBoost = 3 }).Score("bootstrap", 0), 5);
        Assert.Equal([1], Search(index.With(new LexicalOptions { HeadingBoost = 0 }), "bootstrap", 10).Select(hit => hit.Ordinal));
        Assert.Equal(2, index.DocumentFrequency("bootstrap"));
    }

    [Fact]
    public void Terms_that_were_analysed_before_score_alike()
    {
        var terms = new List<string>();
        Notes.Analyzer.Analyze("How wide is a confidence interval?", terms);
        var hits = new ScoredChunk[10];
        var count = Notes.Search(terms.ToArray(), hits);
        Assert.Equal(Search(Notes, "How wide is a confidence interval?", 10), hits.Take(count));
        Assert.Equal(hits[0].Score, Notes.Score(terms.ToArray(), hits[0].Ordinal));
    }

    [Fact]
    public void Nothing_is_found_without_a_known_term_or_without_documents()
    {
        Assert.Empty(Search(Notes, "the of and", 10));
        Assert.Empty(Search(Notes, "xylophone", 10));
        Assert.Empty(Search(Notes, "", 10));
        Assert.Empty(Search(Build(), "word", 10));
        Assert.Empty(Search(Notes, "variance", 0));
        Assert.Equal(0, Notes.DocumentFrequency("xylophon"));
        Assert.Throws<ArgumentOutOfRangeException>(() => Notes.Score("variance", Notes.Count));
        Assert.Throws<ArgumentOutOfRangeException>(() => Notes.Explain("variance", [], -1));
    }

    private static ScoredChunk[] Search(LexicalIndex index, string query, int top)
    {
        var hits = new ScoredChunk[top];
        return hits[..index.Search(query, hits)];
    }

    private static LexicalIndex Build(params string[] texts)
    {
        var builder = new LexicalIndexBuilder();
        foreach (var text in texts)
            builder.Add("", text);
        return builder.Build();
    }

    private static ScoredChunk ToHit(JsonElement hit) => new(hit[0].GetInt32(), hit[1].GetDouble());

    private static LexicalOptions ToOptions(JsonElement record) => new()
    {
        K1 = record.GetProperty("k1").GetDouble(),
        B = record.GetProperty("b").GetDouble(),
        HeadingBoost = record.GetProperty("boost").GetDouble(),
    };
}
