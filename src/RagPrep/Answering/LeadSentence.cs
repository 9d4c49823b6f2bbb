using System.Text.RegularExpressions;
using RagPrep.Documents;
using RagPrep.Retrieval;
using RagPrep.Retrieval.Understanding;

namespace RagPrep.Answering;

/// <summary>What an answer begins with where its first passage begins with something else: a reader wants the answer first and what is around it then.</summary>
internal static partial class LeadSentence
{
    // What answers about as well as the best is read before it, as the document has it.
    private const double FarBetter = 2;

    /// <summary>The sentence or list item that answers best, with the sentences that point back to it; null where the passages are best read as they stand.</summary>
    /// <param name="evidence">In the order in which it is wanted; at least one.</param>
    /// <param name="passages">What is quoted.</param>
    /// <param name="question">What is asked: steps and lists keep their order, and comparisons but for a sentence that speaks of both sides.</param>
    public static Passage? Of(IReadOnlyList<Evidence> evidence, IReadOnlyList<Passage> passages, UnderstoodQuestion question)
    {
        var best = evidence[0];
        if (question.Kind is QuestionKind.HowTo or QuestionKind.List or QuestionKind.Code || best.Kind is not (BlockKind.Paragraph or BlockKind.ListItem)
            || passages.FirstOrDefault(passage => passage.Holds(best)) is not { } passage)
            return null;
        var lead = PassageBounds.Own(best.Hit, best.Unit);
        if (question.Kind == QuestionKind.Comparison && !SpeaksOfAll(lead.Quote, question.Parts))
            return null;
        if (lead.First <= passage.First || lead.Last > passage.Last || ReadsOn().IsMatch(lead.Quote) || Referent.IsBefore(lead.Quote)
            || evidence.Any(item => passage.Holds(item) && item.Unit < lead.First && item.Score * FarBetter > best.Score))
            return null;
        while (lead.Last < passage.Last && best.Kind == BlockKind.Paragraph && Referent.IsBefore(best.Hit.Chunk.UnitText(lead.Last + 1)))
            lead = lead with { Last = lead.Last + 1 };
        return lead;
    }

    private static bool SpeaksOfAll(string text, IReadOnlyList<string> sides) =>
        sides.Count > 0 && QuestionTerms.Terms(text).ToHashSet() is var held && sides.All(side => QuestionTerms.AskedAbout(side).IsSubsetOf(held));

    // A step or an item of a count, an example and a yes say less out of their order.
    [GeneratedRegex(@"^\W*(?:\d+[.):]|\p{Lu}\p{Ll}+ \d+:|(?i:for (?:example|instance|eg)|e\.g|yes|no|then|next|finally|second(?:ly)?|third(?:ly)?|other|another)\b)")]
    private static partial Regex ReadsOn();
}
