using Microsoft.Extensions.Options;
using RagPrep.Answering;
using RagPrep.Models;
using RagPrep.Retrieval;
using RagPrep.Retrieval.Understanding;
using RagPrep.Tests.Index;

namespace RagPrep.Tests.Answering;

public sealed class EvidenceSelectionTests
{
    private static readonly EvidenceModel ByReading = new("", new LogisticModel(0, [1]), new LogisticModel(0, [.. Enumerable.Repeat(0.0, 16), 1]));

    [Fact]
    public async Task Units_come_in_the_order_of_what_the_model_makes_of_their_reading() =>
        Assert.Equal(["Gamma says most.", "Alpha says some.", "Beta says least."], await SelectAsync("Why is that so?", 9, "Alpha says some.", "Beta says least.", "Gamma says most."));

    [Fact]
    public async Task Pictures_are_no_evidence() =>
        Assert.Equal(["Alpha says some."], await SelectAsync("Why is that so?", 9, "![most](a.png)", "Alpha says some."));

    [Fact]
    public async Task A_definition_comes_first_where_one_is_asked_for()
    {
        string[] units = ["Most recall is high.", "Recall is the share of positives found, some say."];

        Assert.Equal(units.Reverse(), await SelectAsync("What is recall?", 9, units));
        Assert.Equal(units, await SelectAsync("Why is recall high?", 9, units));
    }

    [Theory]
    [InlineData("What is recall?", "Recall", true)]
    [InlineData("How does recall work?", "Recall", true)]
    [InlineData("What is TPR?", "True positive rate", true)]
    [InlineData("What is recall?", "Recall at k", false)]
    [InlineData("Why is recall high?", "Recall", false)]
    public async Task What_opens_the_section_of_the_name_that_is_asked_for_comes_first(string question, string heading, bool first)
    {
        var opening = Hits.Of(Chunks.Of("Of all positives some are found.", "Beta says least.") with { HeadingPath = [heading, "Statement"] }, 3);
        var later = Hits.Of(Chunks.Of("Gamma says least.", "Delta says least.") with { HeadingPath = [heading, "Limits"] }, 4);
        var other = Hits.Of(Chunks.Of("Most prefer high recall.", "Zeta says least."), 8);

        var understood = UnderstoodQuestion.AsItStands(question) with { LongForms = ["true positive rate"] };

        var evidence = await EvidenceAsync(Found(question, other, later, opening) with { Understood = understood }, 9);

        Assert.Equal(first ? "Of all positives some are found." : "Most prefer high recall.", evidence[0].Text);
    }

    [Fact]
    public async Task What_was_not_read_in_time_keeps_its_score_at_sight()
    {
        var evidence = await EvidenceAsync("Why is that so?", 9, "Never read.");

        Assert.Null(Assert.Single(evidence).Probability);
        Assert.Equal(new LogisticModel(0, [1]).Probability([0.5]), evidence[0].Score, 6);
    }

    [Fact]
    public async Task Only_so_many_units_are_read() =>
        Assert.Single(await SelectAsync("Why is that so?", 1, "Alpha says some.", "Beta says least."));

    [Fact]
    public async Task Questions_of_the_notes_are_no_evidence()
    {
        Hit[] hits = [Hits.Of(Chunks.Of("Is it so, most ask?")), Hits.Of(Chunks.Of("Alpha says some."), 1)];

        Assert.Equal(["Alpha says some."], (await EvidenceAsync(Found("Why is that so?", hits), 9)).Select(evidence => evidence.Text));
    }

    [Theory]
    [InlineData("Can recall drop?", "Can lasso select features? ⭐️", false)]
    [InlineData("Can recall drop?", "Can recall drop? ⭐️", true)]
    [InlineData("Why do you recall?", "Can lasso select features?", true)]
    [InlineData("Can recall drop?", "Selecting features", true)]
    public async Task A_yes_to_another_question_is_no_evidence(string question, string heading, bool evidence)
    {
        var chunk = Chunks.Of("Yes, since most of it is zero.", "Alpha says some.") with { HeadingPath = [heading] };

        Assert.Equal(evidence ? 2 : 1, (await EvidenceAsync(Found(question, Hits.Of(chunk)), 9)).Count);
    }

    [Fact]
    public async Task What_answers_a_part_best_comes_first_and_all_readings_together_are_bounded()
    {
        string[] units = ["Alpha says most.", "Beta says some.", "Gamma says some."];
        var found = Found("Why so and how?", Hits.Of(Chunks.Of(units)));
        var part = Found("Why so?", Hits.Of(Chunks.Of("Delta says some.", "Epsilon says most."), 1));

        var evidence = await EvidenceAsync(found with { Parts = [part] }, 5);

        Assert.Equal(["Epsilon says most.", "Alpha says most.", "Beta says some."], evidence.Select(item => item.Text));
        Assert.Equal([true, false, false], evidence.Select(item => item.OfPart));
    }

    [Fact]
    public async Task What_compares_comes_before_its_sides_and_sides_that_the_whole_did_not_find_are_none()
    {
        var (both, side) = (Hits.Of(Chunks.Of("Alpha says some.", "Beta says least.")), Hits.Of(Chunks.Of("Delta says most.", "Epsilon says least."), 1));
        var found = Found("alpha vs delta", both) with { Understood = UnderstoodQuestion.AsItStands("alpha vs delta"), Parts = [Found("delta", side)] };

        Assert.Equal(["Alpha says some."], (await EvidenceAsync(found, 4)).Select(item => item.Text));
        Assert.Equal("Delta says most.", (await EvidenceAsync(found with { Hits = [both, side] }, 5))[1].Text);
    }

    private static async Task<IEnumerable<string>> SelectAsync(string question, int read, params string[] units) =>
        (await EvidenceAsync(question, read, units)).Select(evidence => evidence.Text);

    private static Task<IReadOnlyList<Evidence>> EvidenceAsync(string question, int read, params string[] units) => EvidenceAsync(Found(question, Hits.Of(Chunks.Of(units))), read);

    private static Task<IReadOnlyList<Evidence>> EvidenceAsync(SearchResult found, int read) =>
        new EvidenceSelection(new Reading(), ByReading, Options.Create(new AnsweringOptions { Units = read }), TimeProvider.System).SelectAsync(found, CancellationToken.None);

    private static SearchResult Found(string question, params Hit[] hits) =>
        new(question, hits, new Dictionary<string, double>(), [], new FewTerms(hits.Max(hit => hit.Chunk.Units.Count)), new float[] { 1 });

    /// <summary>Reads 'most' as best, 'some' as less, 'least' as least, and has no time for 'never'.</summary>
    private sealed class Reading : IReranker
    {
        public Task<IReadOnlyList<float?>> ScoreAsync(string query, IReadOnlyList<string> passages, CancellationToken deadline, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<float?>>([.. passages.Select(passage =>
                passage.Contains("Never") ? (float?)null : passage.Contains("ost ") || passage.Contains("most.") ? 1f : passage.Contains("some") ? 0.5f : -3f)]);
    }
}
