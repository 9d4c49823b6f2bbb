using System.Globalization;
using System.Text.Json;
using RagPrep.Index;
using RagPrep.Index.Lexical;
using RagPrep.TestSupport;

namespace RagPrep.IntegrationTests.Index.Lexical;

public class LuceneScoreTests
{
    private const int Top = 10;
    private const double Tolerance = 1e-4;

    [LuceneFact]
    public void The_committed_scores_are_still_Lucenes()
    {
        var vectors = Path.Combine(RepositoryPaths.Root, "tests/RagPrep.Tests/Index/Lexical/Vectors");
        var notes = Records(Path.Combine(vectors, "corpus.jsonl")).Select(note => (Text(note, "heading"), Text(note, "text"))).ToArray();
        var committed = Records(Path.Combine(vectors, "scores.jsonl")).Where(record => record.GetProperty("boost").GetDouble() == 2).ToArray();
        var options = new LexicalOptions { K1 = 0.9, B = 0.4, HeadingBoost = 2 };
        var answers = Ask(notes, committed.Select(record => Text(record, "query")), options, "english");
        Assert.NotEmpty(committed);
        Assert.All(committed.Zip(answers), pair => AssertSame(Hits(pair.First), pair.Second));
    }

    [LuceneFact]
    public void A_public_collection_is_scored_as_by_Lucene()
    {
        var folder = Path.Combine(RepositoryPaths.Data, "beir/anthropic_docs");
        var notes = Records(Path.Combine(folder, "corpus.jsonl")).Select(note => (Text(note, "title"), Text(note, "text"))).ToArray();
        var queries = Records(Path.Combine(folder, "queries.jsonl")).Select(query => Text(query, "text")).ToArray();
        Compare(notes, queries, new LexicalOptions(), EnglishAnalyzer.Instance, "english");
        Compare(notes, queries, new LexicalOptions { K1 = 2, B = 0.3, HeadingBoost = 1.5 }, EnglishAnalyzer.Instance, "english");
    }

    [LuceneFact]
    public void Terms_at_the_same_place_are_counted_as_by_Lucene()
    {
        var random = new Random(5);
        var notes = Enumerable.Range(0, 300)
            .Select(_ => (RandomText(random, random.Next(0, 5)), RandomText(random, random.Next(0, 400)))).ToArray();
        Compare(notes, [.. Enumerable.Range(0, 40).Select(_ => RandomText(random, 4))], new LexicalOptions { HeadingBoost = 0.7 }, new PlainAnalyzer(), "plain");
    }

    private static string RandomText(Random random, int words) => string.Join(' ', Enumerable.Range(0, words)
        .Select(i => $"{(i > 0 && random.Next(5) == 0 ? "+" : "")}w{(int)Math.Pow(1.2, random.Next(30))}"));

    private static void Compare(
        (string Heading, string Text)[] notes, string[] queries, LexicalOptions options, TextAnalyzer analyzer, string lucenes)
    {
        var builder = new LexicalIndexBuilder(analyzer);
        foreach (var (heading, text) in notes)
            builder.Add(heading, text);
        var index = builder.Build(options);
        var hits = new ScoredChunk[Top];
        Assert.All(queries.Zip(Ask(notes, queries, options, lucenes)), pair =>
            AssertSame(pair.Second, hits[..index.Search(pair.First, hits)]));
    }

    private static ScoredChunk[][] Ask(
        (string Heading, string Text)[] notes, IEnumerable<string> queries, LexicalOptions options, string analyzer)
    {
        var lines = notes.Select(note => $"D\t{LuceneProcess.Escape(note.Heading)}\t{LuceneProcess.Escape(note.Text)}")
            .Concat(queries.Select(query => $"Q\t{LuceneProcess.Escape(query)}"));
        var arguments = string.Create(CultureInfo.InvariantCulture, $"search {options.K1} {options.B} {options.HeadingBoost} {Top} {analyzer}");
        return [.. LuceneProcess.Run(arguments, lines).Select(answer => Hits(JsonDocument.Parse(answer).RootElement))];
    }

    // Where two scores are equal but for rounding, either may come first.
    private static void AssertSame(ScoredChunk[] expected, ScoredChunk[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        Assert.All(expected.Zip(actual), pair =>
        {
            Assert.InRange(pair.Second.Score, pair.First.Score - Tolerance, pair.First.Score + Tolerance);
            var known = Array.FindIndex(expected, hit => hit.Ordinal == pair.Second.Ordinal);
            var lucenes = known < 0 ? expected[^1].Score : expected[known].Score;
            Assert.InRange(pair.Second.Score, lucenes - Tolerance, lucenes + Tolerance);
        });
    }

    private static ScoredChunk[] Hits(JsonElement record) =>
        [.. record.GetProperty("hits").EnumerateArray().Select(hit => new ScoredChunk(hit[0].GetInt32(), hit[1].GetDouble()))];

    private static IEnumerable<JsonElement> Records(string file) => File.ReadLines(file).Select(line => JsonDocument.Parse(line).RootElement);

    private static string Text(JsonElement record, string name) => record.GetProperty(name).GetString()!;

    private sealed class PlainAnalyzer : TextAnalyzer
    {
        public override string Name => "plain";

        public override void Analyze(ReadOnlySpan<char> text, ITermSink sink)
        {
            foreach (var word in text.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries))
                sink.Add(word.AsSpan().TrimStart('+'), word[0] == '+');
        }
    }
}
