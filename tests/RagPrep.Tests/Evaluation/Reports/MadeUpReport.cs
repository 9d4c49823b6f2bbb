using RagPrep.Evaluation.Reports;

namespace RagPrep.Tests.Evaluation.Reports;

/// <summary>Reports with invented figures, for tests of what is written.</summary>
internal static class MadeUpReport
{
    private static readonly string[] Measures = ["nDCG@10", "R@1", "R@5", "MRR", "all facts"];

    private static readonly (string Name, double Skill, double Milliseconds, bool Answers)[] Kinds =
    [
        ("lexical", .55, 1.4, false), ("dense", .6, 6.2, false), ("hybrid, reciprocal rank fusion (k = 60)", .68, 7.1, false),
        ("hybrid, weighted sum (.5)", .66, 7.4, false), ("hybrid + re-rank 10", .74, 48, true), ("hybrid + re-rank 20", .78, 92, true),
        ("hybrid + re-rank 50", .785, 231, true), ("lexical + re-rank 20", .7, 88, true), ("dense + re-rank 20, no headings", .69, 97, false),
    ];

    /// <summary>Two systems, two questions, one comparison; the second question is lost.</summary>
    public static EvaluationReport Small(string question = "Why?", string found = "Because.") => new(
        "made-up notes", new DateTimeOffset(2025, 3, 1, 12, 0, 0, TimeSpan.Zero), "2 cores, X64", ["nDCG@10"], "lexical",
        [System("lexical", .5, 2, question, found), System("hybrid", .75, 8, question, found)],
        [new("hybrid", "nDCG@10", .25, .1, .4, .002, .004, double.PositiveInfinity, [new("q1", .5)], [])]);

    /// <summary>Nine systems on 80 questions with figures drawn from a fixed seed.</summary>
    public static EvaluationReport Large()
    {
        var random = new Random(7);
        var systems = Kinds.Select(kind => System(kind, random)).ToList();
        var baseline = systems[0];
        var comparisons = systems.Skip(1).SelectMany(system => Measures.Where(measure => system.Scores.ContainsKey(measure) && baseline.Scores.ContainsKey(measure)), Compare);
        return new("Made-up study notes", new DateTimeOffset(2025, 3, 1, 12, 0, 0, TimeSpan.Zero), "2 cores, X64", Measures, "lexical", systems, [.. comparisons]);

        Comparison Compare(SystemResult system, string measure)
        {
            var differences = system.Scores[measure].Select(score => KeyValuePair.Create(score.Key, score.Value - baseline.Scores[measure][score.Key])).OrderBy(pair => pair.Value).ToList();
            var mean = differences.Average(pair => pair.Value);
            var half = 1.96 * Math.Sqrt(differences.Average(pair => (pair.Value - mean) * (pair.Value - mean)) / differences.Count);
            var p = mean > half * 1.3 ? .0004 : mean > half ? .03 : .4;
            return new(system.System, measure, mean, mean - half, mean + half, p / 3, p, mean / half / 4, [.. differences.TakeLast(5).Reverse()], [.. differences.Take(5)]);
        }
    }

    private static SystemResult System(string name, double score, double milliseconds, string question, string found) => new(
        name,
        new Dictionary<string, IReadOnlyDictionary<string, double>> { ["nDCG@10"] = new Dictionary<string, double> { ["q1"] = score, ["q2"] = 0 } },
        new Dictionary<string, LatencyFigures> { ["total"] = new(2, milliseconds, milliseconds * 2, milliseconds * 3) },
        [
            new("q1", question, true, [new("c1", "a.md › Reasons", 1.5, true, found)], null, new AnswerResult(true, .9, $"{found} [1]", true, [], 1)),
            new("q2", "How?", true, [new("c2", "b.md", .5, false, found)], "fusion", null),
        ]);

    private static SystemResult System((string Name, double Skill, double Milliseconds, bool Answers) kind, Random random)
    {
        var questions = Enumerable.Range(1, 80).Select(i => Question(i, kind.Skill, kind.Answers, random)).ToList();
        var scores = new Dictionary<string, IReadOnlyDictionary<string, double>>();
        foreach (var measure in kind.Answers ? Measures : Measures[..4])
            scores[measure] = questions.Where(question => question.Answerable).ToDictionary(question => question.Id, question => Score(question, measure));
        LatencyFigures Times(double share) => new(80, kind.Milliseconds * share, kind.Milliseconds * share * 1.6, kind.Milliseconds * share * 2.1);
        return new(kind.Name, scores, new Dictionary<string, LatencyFigures> { ["lexical"] = Times(.1), ["dense"] = Times(.2), ["total"] = Times(1) }, questions);
    }

    private static QuestionResult Question(int number, double skill, bool answers, Random random)
    {
        var answerable = number % 5 != 0;
        var rank = answerable && random.NextDouble() < skill + .12 ? (int)(-Math.Log(random.NextDouble()) / skill) : 99;
        var found = Enumerable.Range(0, 10).Select(i => new FoundPassage(
            $"chunk{number}-{i}", $"topic{number % 4}/notes-{i}.md › Heading {i}", (answerable ? 6 : 2) - i + (2 * random.NextDouble()), i == rank,
            "Invented text of a passage that was found, about two hundred characters long as in a real report, so that the lines of the page break where they would break; it says nothing at all, at some length."));
        var confidence = answerable ? 1 - (random.NextDouble() * random.NextDouble()) : random.NextDouble() * .8;
        var right = answerable && random.NextDouble() < confidence;
        var answer = !answers ? null : new AnswerResult(confidence > .35, confidence, "An invented answer. [1]", right && confidence > .35, right ? [] : ["the invented fact"], 12);
        return new($"made-up-{number:000}", $"What would invented question number {number} ask, were it real?", answerable, [.. found], rank < 10 || !answerable ? null : random.Next(2) == 0 ? "lexical and dense" : "rerank", answer);
    }

    private static double Score(QuestionResult question, string measure)
    {
        var rank = question.Found.TakeWhile(passage => !passage.Relevant).Count();
        return measure switch
        {
            "R@1" => rank < 1 ? 1 : 0,
            "R@5" => rank < 5 ? 1 : 0,
            "MRR" => rank < 10 ? 1.0 / (rank + 1) : 0,
            "all facts" => question.Answer!.Right ? 1 : 0,
            _ => rank < 10 ? 1 / Math.Log2(rank + 2) : 0,
        };
    }
}
