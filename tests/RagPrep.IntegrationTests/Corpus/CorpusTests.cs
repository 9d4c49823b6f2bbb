using System.Text.Json;
using System.Text.RegularExpressions;
using RagPrep.Documents;
using RagPrep.Evaluation;
using RagPrep.TestSupport;

namespace RagPrep.IntegrationTests.Corpus;

/// <summary>The study notes and the labelled questions that ship with RagPrep, as its own readers see them.</summary>
public sealed partial class CorpusTests
{
    private static readonly string Folder = Path.Combine(RepositoryPaths.Root, "corpus");

    private static readonly Lazy<Dictionary<string, Document>> Notes = new(() => Read().ToDictionary(document => document.File));

    private static readonly Lazy<IReadOnlyList<Question>> Questions = new(() => QuestionFile.Read(Path.Combine(Folder, "evaluation", "questions.jsonl")));

    private static readonly Lazy<IReadOnlyList<Question>> Relations = new(() => QuestionFile.Read(Path.Combine(Folder, "evaluation", "relations.jsonl")));

    private static IEnumerable<Question> Answerable => Questions.Value.Where(question => question.Answerable);

    private static IEnumerable<Question> AnswerableOrRelations => Answerable.Concat(Relations.Value);

    [Fact]
    public void Every_file_is_read() =>
        Assert.All(Notes.Value.Values, document =>
        {
            Assert.NotEmpty(document.Title);
            Assert.InRange(document.Sections.Count, 5, int.MaxValue);
            Assert.DoesNotContain('\uFFFD', document.Text);
        });

    [Fact]
    public void There_are_enough_notes()
    {
        Assert.InRange(Notes.Value.Count, 24, int.MaxValue);
        Assert.InRange(Notes.Value.Values.Sum(document => Word().Count(document.Text)), 30_000, int.MaxValue);
    }

    [Fact]
    public void No_note_holds_filler() =>
        Assert.All(Notes.Value.Values, document => Assert.Empty(Filler().Matches(document.Text).Select(match => match.Value)));

    [Fact]
    public void There_are_enough_questions_of_both_kinds_and_wordings()
    {
        var answerable = Answerable.ToList();
        var plain = answerable.Count(question => question.Wording == "plain");

        Assert.InRange(answerable.Count, 300, int.MaxValue);
        Assert.InRange(Questions.Value.Count - answerable.Count, 80, int.MaxValue);
        Assert.InRange((double)plain / answerable.Count, 0.4, 0.6);
        Assert.All(Questions.Value, question => Assert.Contains(question.Wording, new[] { "plain", "term" }));
    }

    // "unlike" is worded unlike the notes, "specific" asks one thing of a named subject, and "compound" compares,
    // calculates, turns on code, SQL or a formula, or needs several passages.
    [Fact]
    public void Every_answerable_question_has_one_of_three_kinds_and_none_is_rare()
    {
        var kinds = new List<string?>();
        foreach (var line in File.ReadLines(Path.Combine(Folder, "evaluation", "questions.jsonl")).Where(line => !string.IsNullOrWhiteSpace(line)))
        {
            using var question = JsonDocument.Parse(line);
            if (question.RootElement.GetProperty("answerable").GetBoolean())
                kinds.Add(question.RootElement.TryGetProperty("kind", out var kind) ? kind.GetString() : null);
        }

        string[] known = ["unlike", "specific", "compound"];
        Assert.All(kinds, kind => Assert.Contains(kind, known));
        Assert.All(known, kind => Assert.InRange((double)kinds.Count(other => other == kind) / kinds.Count, 0.29, 0.38));
    }

    [Fact]
    public void Ids_and_questions_are_unique()
    {
        Assert.Equal(Questions.Value.Count, Questions.Value.DistinctBy(question => question.Id).Count());
        Assert.Equal(Questions.Value.Count, Questions.Value.DistinctBy(question => LettersAndDigits.Of(question.Text)).Count());
    }

    [Fact]
    public void Evidence_stands_in_the_notes() =>
        Assert.All(
            AnswerableOrRelations.SelectMany(question => question.Evidence, (question, evidence) => (question.Id, evidence)),
            pair => Assert.True(
                LettersAndDigits.Contain(Notes.Value[pair.evidence.File].Text, pair.evidence.Quote),
                $"{pair.Id}: '{pair.evidence.Quote}' is not in {pair.evidence.File}."));

    [Fact]
    public void Facts_stand_in_the_evidence_or_its_headings() =>
        Assert.All(AnswerableOrRelations, question =>
        {
            var text = string.Join('\n', question.Evidence.SelectMany(WithHeadings));
            Assert.All(question.Facts, fact => Assert.Contains(fact, wording => LettersAndDigits.Contain(text, wording)));
        });

    // A single letter or digit would be found in nearly every answer.
    [Fact]
    public void No_fact_is_a_single_letter_or_digit() =>
        Assert.All(AnswerableOrRelations.SelectMany(question => question.Facts).SelectMany(fact => fact), wording => Assert.InRange(LettersAndDigits.Of(wording).Length, 2, int.MaxValue));

    [Fact]
    public void Unanswerable_questions_name_no_evidence() =>
        Assert.All(Questions.Value.Where(question => !question.Answerable), question => Assert.True(question.Evidence.Count + question.Facts.Count == 0, question.Id));

    // What relates two things is said by one passage, or by two that speak of a third thing.
    [Fact]
    public void Half_of_the_relations_are_told_by_one_passage_and_half_by_two() =>
        Assert.Equal([(1, 15), (2, 15)], Relations.Value.CountBy(question => question.Evidence.Count).Select(count => (count.Key, count.Value)).Order());

    [Fact]
    public void Every_note_is_asked_about() =>
        Assert.Empty(Notes.Value.Keys.Except(Answerable.SelectMany(question => question.Evidence).Select(evidence => evidence.File)));

    private static IEnumerable<string> WithHeadings(EvidenceText evidence)
    {
        var document = Notes.Value[evidence.File];
        var sections = document.Sections.Where(section => LettersAndDigits.Contain(section.Characters.In(document.Text), evidence.Quote));
        return sections.SelectMany(section => section.HeadingPath).Prepend(document.Title).Append(evidence.Quote);
    }

    private static IEnumerable<Document> Read()
    {
        var folder = Path.Combine(Folder, "notes");
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var reader = DocumentReaders.For(path);
            Assert.True(reader is not null, $"No reader takes {path}.");
            yield return reader.Read(Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllBytes(path));
        }
    }

    [GeneratedRegex(@"\S+")]
    private static partial Regex Word();

    [GeneratedRegex(@"\b(lorem|ipsum|todo|tbd|fixme|placeholder)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Filler();
}
