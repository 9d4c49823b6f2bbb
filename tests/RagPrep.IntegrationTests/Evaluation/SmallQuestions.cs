using RagPrep.Evaluation;
using RagPrep.IntegrationTests.Programs;

namespace RagPrep.IntegrationTests.Evaluation;

/// <summary>Questions over <see cref="SmallCorpus"/>, and the same in BEIR's layout.</summary>
internal static class SmallQuestions
{
    private static readonly string[] Lines =
    [
        Answerable("pvalue", "What is a p-value?", "statistics/p-values.md", "probability of data at least as extreme", "at least as extreme"),
        Answerable("left", "Which rows does a left join keep?", "sql/joins.md", "A left join keeps every row of the left table", "every row of the left table"),
        Answerable("forest", "How does a random forest average trees?", "learning/trees.html", "averages many decision trees", "bootstrap sample"),
        Answerable("oob", "What does the out-of-bag error estimate?", "learning/trees.html", "estimates the test error from the rows that a tree did not see", "test error"),
        Answerable("srm", "What does a sample ratio mismatch mean?", "experiments/ab-tests.md", "the groups' sizes differ from the planned split", "planned split"),
        // Its evidence stands nowhere, so that every system fails on it.
        Answerable("lost", "What is overfitting?", "learning/overfitting.txt", "a model that memorises the exam", "memorises"),
        Unanswerable("none", "Who won the football world cup of 1998?"),
    ];

    /// <summary>Writes the questions.</summary>
    public static string WriteTo(string path)
    {
        File.WriteAllLines(path, Lines);
        return path;
    }

    /// <summary>The questions, read from a file.</summary>
    public static IReadOnlyList<Question> Read()
    {
        using var folder = new TemporaryFolder();
        return QuestionFile.Read(WriteTo(folder["questions.jsonl"]));
    }

    /// <summary>Writes a BEIR set of four documents, one of them long enough for several chunks.</summary>
    public static string WriteBeirTo(string folder)
    {
        Directory.CreateDirectory(Path.Combine(folder, "qrels"));
        var filler = string.Join(" ", Enumerable.Range(1, 60).Select(i => $"Sentence number {i} of the long report speaks of trade, ships and harbours."));
        File.WriteAllLines(Path.Combine(folder, "corpus.jsonl"),
        [
            """{"_id":"d/1 x","title":"Joins","text":"A left join keeps every row of the left table."}""",
            """{"_id":"d2","title":"","text":"A p-value is the probability of data at least as extreme as those observed."}""",
            $$"""{"_id":"d3","title":"Harbours","text":"{{filler}} The lighthouse keeper fed a walrus. {{filler}}"}""",
            """{"_id":"d4","text":"Sourdough needs flour, water, salt and time."}""",
        ]);
        File.WriteAllLines(Path.Combine(folder, "queries.jsonl"),
        [
            """{"_id":"q1","text":"Which rows does a left join keep?"}""",
            """{"_id":"q2","text":"What is a p-value?"}""",
            """{"_id":"q3","text":"What did the lighthouse keeper feed?"}""",
            """{"_id":"unjudged","text":"Who?"}""",
        ]);
        File.WriteAllLines(Path.Combine(folder, "qrels", "test.tsv"), ["query-id\tcorpus-id\tscore", "q1\td/1 x\t1", "q2\td2\t1", "q3\td3\t1"]);
        return folder;
    }

    /// <summary>The line of a question that the corpus does not answer.</summary>
    public static string Unanswerable(string id, string question) =>
        $$"""{"id":"{{id}}","topic":"t","wording":"term","question":"{{question}}","answerable":false,"evidence":[],"facts":[],"reference":""}""";

    /// <summary>The line of a question that the corpus answers.</summary>
    public static string Answerable(string id, string question, string file, string evidence, string? fact = null, string more = "") =>
        $$"""{{{more}}"id":"{{id}}","topic":"t","wording":"term","question":"{{question}}","answerable":true,"evidence":[{"file":"{{file}}","quote":"{{evidence}}"}],"facts":[["{{fact ?? evidence}}"]],"reference":"{{evidence}}."}""";
}
