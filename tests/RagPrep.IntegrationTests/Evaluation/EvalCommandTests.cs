using System.Text.Json.Nodes;
using RagPrep.Evaluation.Formats;
using RagPrep.IntegrationTests.Api;
using RagPrep.IntegrationTests.Cli;
using RagPrep.IntegrationTests.Llm;
using RagPrep.IntegrationTests.Programs;

namespace RagPrep.IntegrationTests.Evaluation;

/// <summary>The evaluation's commands as a person types them.</summary>
public sealed class EvalCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly string questions;

    public EvalCommandTests()
    {
        SmallCorpus.WriteTo(folder["corpus"]);
        questions = SmallQuestions.WriteTo(folder["questions.jsonl"]);
        File.WriteAllText(folder["systems.json"], """[{"mode": "lexical"}, {"mode": "dense"}]""");
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Run_prints_a_row_for_each_system_and_writes_the_report_and_runs_that_compare_reads()
    {
        var run = await RunAsync("eval", "run", "--questions", questions, "--systems", folder["systems.json"], "--out", folder["report"], "--run", folder["found.run"]);

        Assert.True(run.Code == 0, run.Errors);
        Assert.Matches(@"lexical\s+[01]\.\d{3}", run.Output);
        Assert.Matches(@"dense\s+[01]\.\d{3}", run.Output);
        var report = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(folder["report"], "report.json")))!;
        Assert.Equal(2, report["systems"]!.AsArray().Count);

        var json = Path.Combine(folder["report"], "report.json");
        var same = await RunAsync("eval", "compare", json, json, "--json");
        Assert.True(same.Code == 0, same.Errors);
        Assert.All(same.Json.AsArray(), row => Assert.Equal((0.0, 1.0), ((double)row!["difference"]!, (double)row["pValue"]!)));

        var imported = await RunAsync("eval", "import", folder["found.1.run"], "--questions", questions, "--json");
        Assert.True(imported.Code == 0, imported.Errors);
        Assert.Equal(
            report["systems"]![0]!["scores"]!["R@5"]!.ToJsonString(),
            imported.Json["systems"]![0]!["scores"]!["R@5"]!.ToJsonString());
    }

    [Fact]
    public async Task Generated_answers_are_measured_beside_those_of_the_notes()
    {
        await using var model = await StandInModel.StartAsync();
        model.Script = prompt => prompt.User.Contains("Question: Which rows does a left join keep?")
            ? StandInReply.Says($"A left join keeps every row of the left table {prompt.Cite("A left join keeps")}.")
            : StandInReply.Says("Bananas are blue.");
        File.WriteAllText(folder["answering.json"], """[{"name": "ours", "rerank": true, "answers": true}]""");

        var run = await RunAsync("eval", "run", "--questions", questions, "--systems", folder["answering.json"], "--answers", "generated", $"--Llm:Url={model.Url}", "--Llm:Model=stand-in", "--json");

        Assert.True(run.Code == 0, run.Errors);
        var (plain, generated) = (run.Json["systems"]![0]!["scores"]!, run.Json["systems"]![1]!["scores"]!);
        Assert.Equal(1, (double)generated["by the model"]!["left"]!);
        Assert.Equal(0, (double)generated["by the model"]!["oob"]!);
        Assert.Equal(1, (double)generated["faithful"]!["left"]!);
        Assert.Equal(plain["all facts"]!["oob"]!.ToJsonString(), generated["all facts"]!["oob"]!.ToJsonString());
        Assert.NotNull(plain["faithful"]);
    }

    [Fact]
    public async Task Each_help_of_a_model_is_a_system_and_one_that_is_late_leaves_the_plain_search()
    {
        const string Asked = "Why do I do so much better at home than in the exam hall?";
        await using var model = await StandInModel.StartAsync();
        model.Script = prompt => (prompt.System, prompt.User) switch
        {
            (var system, _) when system.Contains("wider question") => StandInReply.Says("Late.") with { Delay = TimeSpan.FromSeconds(30) },
            (var system, _) when system.Contains("standing alone") || system.Contains("without the conversation") => StandInReply.Says("What does an inner join keep?"),
            (_, var user) when user.Contains(Asked) => StandInReply.Says("Overfitting: a model learns the noise of its training data, so its error on new data is high."),
            _ => StandInReply.Fails(404),
        };
        await File.WriteAllLinesAsync(questions,
        [
            SmallQuestions.Answerable("home", Asked, "learning/overfitting.txt", "the training error is low, the error on new data is high"),
            SmallQuestions.Answerable("inner", "And the inner one?", "sql/joins.md", "An inner join keeps only rows that have a match in both tables", more: """ "after": "What does a left join keep?", """),
        ]);
        await File.WriteAllTextAsync(folder["helped.json"], """[{}, {"hyde": true}, {"multiQuery": true}, {"decompose": true}, {"stepBack": true}, {"followUps": "asAsked"}, {"followUps": "model"}]""");

        var run = await RunAsync("eval", "run", "--questions", questions, "--systems", folder["helped.json"], $"--Llm:Url={model.Url}", "--Llm:Model=stand-in", "--Llm:HelpMilliseconds=1500", "--json");

        Assert.True(run.Code == 0, run.Errors);
        var systems = run.Json["systems"]!.AsArray();
        Assert.Equal(
            ["", " + hyde", " + multi-query", " + decomposition", " + step-back", " + follow-ups as asked", " + follow-ups by the model"],
            systems.Select(system => system!.Text("system")["hybrid minmax .3".Length..]));
        Assert.Null(systems[0]!["scores"]!["helped"]);
        for (var helped = 1; helped <= 3; helped++)
        {
            Assert.Equal((1, 0), (Score(helped, "helped", "home"), Score(helped, "helped", "inner")));
            Assert.True(Score(helped, "MRR@10", "home") > Score(0, "MRR@10", "home"), systems[helped]!.ToJsonString());
        }
        Assert.Equal(0, Score(4, "helped", "home"));
        Assert.Equal(Score(0, "MRR@10", "home"), Score(4, "MRR@10", "home"));
        Assert.Equal((1, 1), (Score(6, "helped", "inner"), Score(6, "MRR@10", "inner")));
        Assert.Equal(("And the inner one?", "What does an inner join keep?"), (Asks(5), Asks(6)));

        string Asks(int system) => systems[system]!["questions"]![1]!.Text("question");
        double Score(int system, string measure, string question) => (double)systems[system]!["scores"]![measure]![question]!;
    }

    [Theory]
    [InlineData("""[{"answers": true}]""", "--answers", "generated")]
    [InlineData("""[{"stepBack": true}]""")]
    public async Task What_a_model_is_to_do_needs_a_model(string systems, params string[] arguments)
    {
        await File.WriteAllTextAsync(folder["systems.json"], systems);

        var run = await RunAsync(["eval", "run", "--questions", questions, "--systems", folder["systems.json"], .. arguments]);

        Assert.Equal(2, run.Code);
        Assert.Contains("--Llm:Url", run.Errors);
    }

    [Fact]
    public async Task What_export_writes_is_a_beir_set_that_run_measures()
    {
        var export = await RunAsync("eval", "export", folder["exported"], "--questions", questions);
        Assert.True(export.Code == 0, export.Errors);
        var set = BeirSet.Read(folder["exported"]);
        Assert.Equal(["pvalue", "left", "forest", "oob", "srm"], set.Queries.Select(query => query.Id)); // no chunk holds the evidence of 'lost'
        Assert.Equal(TrecQrelsFile.Read(Path.Combine(folder["exported"], "qrels.trec")).All(), set.Qrels.All());
        var documents = set.Documents().ToDictionary(document => document.Id);
        Assert.All(set.Qrels["left"].Grades.Keys, id => Assert.Contains("every row of the left table", documents[id].Text));

        var run = await RunAsync("eval", "run", "--beir", folder["exported"], "--systems", folder["systems.json"], "--json");

        Assert.True(run.Code == 0, run.Errors);
        Assert.Equal(5, run.Json["systems"]![0]!["scores"]!["MRR@10"]!.AsObject().Count);

        var found = await RunAsync("eval", "run", "--questions", questions, "--systems", folder["systems.json"], "--run", folder["found.run"]);
        Assert.True(found.Code == 0, found.Errors);
        var compared = await RunAsync("eval", "compare", folder["found.1.run"], folder["found.2.run"], "--qrels", Path.Combine(folder["exported"], "qrels.trec"));
        Assert.True(compared.Code == 0, compared.Errors);
        Assert.Contains("nDCG@10", compared.Output);
        Assert.False(Directory.Exists(folder["data"]));
    }

    [Fact]
    public async Task Export_leaves_files_alone_that_are_there_already()
    {
        Directory.CreateDirectory(folder["exported"]);
        var qrels = Path.Combine(folder["exported"], "qrels.trec");
        await File.WriteAllTextAsync(qrels, "mine");

        var export = await RunAsync("eval", "export", folder["exported"], "--questions", questions);

        Assert.NotEqual(0, export.Code);
        Assert.Contains($"{qrels} is there already", export.Errors);
        Assert.Equal("mine", await File.ReadAllTextAsync(qrels));
        Assert.Equal([qrels], Directory.GetFileSystemEntries(folder["exported"]));
    }

    [Fact]
    public async Task The_gate_is_open_to_what_it_was_made_of_and_shut_to_worse()
    {
        var made = await GateAsync("--write-baseline");
        Assert.True(made.Code == 0, made.Errors);
        var again = await GateAsync();
        Assert.True(again.Code == 0, again.Output + again.Errors);
        Assert.Contains("The gate is open.", again.Output);

        // Without the page on joins its question cannot be answered.
        File.Delete(Path.Combine(folder["corpus"], "sql", "joins.md"));
        var worse = await GateAsync();

        Assert.Equal(1, worse.Code);
        Assert.Contains("R@5 fell by", worse.Output);
        Assert.Contains("The gate is shut.", worse.Output);
    }

    [Fact]
    public async Task Tune_writes_the_fits_and_says_which_questions_they_are_of()
    {
        var more = Directory.CreateDirectory(folder["more"]).FullName;
        SmallCorpus.WriteTo(more);
        await File.WriteAllLinesAsync(questions, [.. File.ReadLines(questions), SmallQuestions.Unanswerable("film", "Which film won most prizes?"), SmallQuestions.Unanswerable("soup", "How long does soup simmer?")]);

        var run = await RunAsync("eval", "tune", "--questions", questions, "--also", $"{questions}={more}", "--out", folder["tuned"]);

        Assert.True(run.Code == 0, run.Errors);
        // Of the eight, 'left', 'oob', 'srm' and 'none' are of the test part; further questions are fitted to whole.
        Assert.Contains("5 unanswerable (2 of questions, 3 of more)", Provenance("calibration"));
        Assert.All(["ranking", "evidence"], fit => Assert.StartsWith("Fitted ", Provenance(fit), StringComparison.Ordinal));
        Assert.All(["ranking, by nDCG@10: now the present weights", "evidence, by all facts"], stage => Assert.Contains(stage, run.Output));
        Assert.Contains("re-ranking, by nDCG@10", run.Output);

        string Provenance(string file) => (string)JsonNode.Parse(File.ReadAllText(Path.Combine(folder["tuned"], $"{file}.json")))!["provenance"]!;
    }

    [Fact]
    public async Task Tune_refuses_further_questions_without_their_documents()
    {
        foreach (var (also, message) in new[] { (questions, "must be a file of questions, '=' and the folder"), ($"{questions}={folder["none"]}", "does not exist") })
        {
            var run = await RunAsync("eval", "tune", "--questions", questions, "--also", also);
            Assert.Equal(2, run.Code);
            Assert.Contains(message, run.Errors);
        }
    }

    public static TheoryData<string, string, string> Faults => new()
    {
        { "systems.json", "[\n{\"mode\": \"lexical\", \"k\": 1}]", "systems.json, line 2: " },
        { "systems.json", "[{\"mode\": \"dense\"},\n{\"mode\": \"dense\"}]", "line 2: the system 'dense' stands in line 1 already" },
        { "questions.jsonl", "", "questions.jsonl" },
        { "questions.jsonl", """{"id":"q","topic":"t","wording":"term","question":"?","answerable":true,"evidence":[],"facts":[],"reference":""}""", "line 1: the question 'q' is answerable and has no evidence" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_wrong_file_is_told_with_its_line_and_exit_code_2(string file, string text, string message)
    {
        await File.WriteAllTextAsync(folder[file], text);

        var run = await RunAsync("eval", "run", "--questions", questions, "--systems", folder["systems.json"]);

        Assert.Equal(2, run.Code);
        Assert.Contains(message, run.Errors);
    }

    [Fact]
    public async Task Unknown_ids_and_short_lines_are_told_with_their_line()
    {
        await File.WriteAllTextAsync(folder["unknown.run"], "pvalue Q0 0123456789abcdef 1 2.5 other\n");
        await File.WriteAllTextAsync(folder["qrels.trec"], "q1 0 d1 1\nq1 0 d2\n");

        var unknown = await RunAsync("eval", "import", folder["unknown.run"], "--questions", questions);
        var columns = await RunAsync("eval", "compare", folder["unknown.run"], folder["unknown.run"], "--qrels", folder["qrels.trec"]);
        var missing = await RunAsync("eval", "gate", "--baseline", folder["no.json"]);

        Assert.Equal((2, 2, 2), (unknown.Code, columns.Code, missing.Code));
        Assert.Contains("unknown.run, line 1: the document '0123456789abcdef' is unknown", unknown.Errors);
        Assert.Contains("qrels.trec, line 2: 3 columns", columns.Errors);
        Assert.Contains("no.json", missing.Errors);
    }

    private Task<CliRun> GateAsync(params string[] arguments) =>
        RunAsync(["eval", "gate", "--questions", questions, "--baseline", folder["baseline.json"], .. arguments]);

    private Task<CliRun> RunAsync(params string[] arguments) => CliRun.OfAsync(folder.Path, [.. arguments, "--corpus", folder["corpus"], "--index", folder["index"]]);
}
