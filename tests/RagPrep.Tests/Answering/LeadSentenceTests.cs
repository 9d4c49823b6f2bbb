using RagPrep.Answering;
using RagPrep.Documents;
using RagPrep.Retrieval;
using RagPrep.Retrieval.Understanding;

namespace RagPrep.Tests.Answering;

public sealed class LeadSentenceTests
{
    private static readonly Hit Prose = Prosaic("Models are many.", "Recall is a share.", "It is at most one.", "Other things follow.");

    [Fact]
    public void What_answers_far_better_than_what_stands_before_it_is_said_first_with_what_points_back_to_it()
    {
        var passage = new Passage(Prose, 0, 3);

        var lead = LeadSentence.Of([Hits.Evidence(Prose, 1, 0.9), Hits.Evidence(Prose, 0, 0.4)], [passage], Asked(QuestionKind.General));

        Assert.Equal(new Passage(Prose, 1, 2), lead);
        Assert.Equal("Recall is a share. [1] It is at most one. [1]\nModels are many. [1] Other things follow. [1]", AnswerText.Write([passage], lead));
    }

    [Fact]
    public void An_item_of_a_list_is_said_first_and_once_under_the_number_of_its_passage()
    {
        var (other, list) = (Prosaic("Models are many."), Hits.Of((BlockKind.ListItem, "- recall: a share"), (BlockKind.ListItem, "- odds: a ratio")) with { Ordinal = 4 });
        Passage[] passages = [new(other, 0, 0), new(list, 0, 1)];

        var lead = LeadSentence.Of([Hits.Evidence(list, 1, 0.9)], passages, Asked(QuestionKind.Definition));

        Assert.Equal("- odds: a ratio [2]\nModels are many. [1]\n- recall: a share [2]", AnswerText.Write(passages, lead));
    }

    [Theory]
    [InlineData(QuestionKind.HowTo, 1, 0.4)]
    [InlineData(QuestionKind.List, 1, 0.4)]
    [InlineData(QuestionKind.Comparison, 1, 0.4)]
    [InlineData(QuestionKind.General, 1, 0.5)]
    [InlineData(QuestionKind.General, 0, 0.4)]
    public void Steps_and_what_reads_well_as_it_stands_keep_their_order(QuestionKind kind, int best, double other) =>
        Assert.Null(LeadSentence.Of([Hits.Evidence(Prose, best, 0.9), Hits.Evidence(Prose, best == 0 ? 1 : 0, other)], [new Passage(Prose, 0, 3)], Asked(kind)));

    [Theory]
    [InlineData("For example, recall is a share.")]
    [InlineData("2. Recall is a share.")]
    [InlineData("Step 2: Recall is a share.")]
    [InlineData("From this follows recall.")]
    [InlineData("The last two have recall.")]
    [InlineData("Yes, recall is a share.")]
    public void What_says_less_out_of_its_order_is_not_said_first(string sentence)
    {
        var hit = Hits.Of((BlockKind.ListItem, "- models"), (BlockKind.ListItem, sentence));

        Assert.Null(LeadSentence.Of([Hits.Evidence(hit, 1, 0.9)], [new Passage(hit, 0, 1)], Asked(QuestionKind.General)));
    }

    [Theory]
    [InlineData("Recall is a share, precision another.", true)]
    [InlineData("Recall is a share.", false)]
    public void Of_a_comparison_a_sentence_that_speaks_of_both_sides_is_said_first(string sentence, bool leads)
    {
        var hit = Prosaic("Models are many.", sentence);

        var lead = LeadSentence.Of([Hits.Evidence(hit, 1, 0.9)], [new Passage(hit, 0, 1)], Asked(QuestionKind.Comparison) with { Parts = ["recall", "precision"] });

        Assert.Equal(leads, lead is not null);
    }

    private static UnderstoodQuestion Asked(QuestionKind kind) => UnderstoodQuestion.AsItStands("") with { Kind = kind };

    private static Hit Prosaic(params string[] sentences) => Hits.Of(Index.Chunks.Of(sentences));
}
