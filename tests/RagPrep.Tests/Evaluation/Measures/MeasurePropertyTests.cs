using FsCheck.Fluent;
using RagPrep.Evaluation.Measures;

namespace RagPrep.Tests.Evaluation.Measures;

public sealed class MeasurePropertyTests
{
    public static TheoryData<string> Names => new(
        "P@1", "P@5", "P@20", "P@5 (grade>=2)", "R@1", "R@5", "R@20", "R@5 (grade>=2)", "hit@1", "hit@5", "hit@5 (grade>=3)", "MRR", "MRR@3",
        "MRR (grade>=2)", "MAP", "MAP@5", "MAP (grade>=2)", "nDCG (linear)", "nDCG@5 (linear)", "nDCG (exp)", "nDCG@5 (exp)", "nDCG@20 (exp)",
        "Rprec", "Rprec (grade>=2)", "bpref", "bpref (grade>=2)", "judged@1", "judged@5", "judged@20");

    [Theory]
    [MemberData(nameof(Names))]
    public void Agrees_with_a_second_implementation_from_the_definitions(string name)
    {
        var measure = Measure.Parse(name);

        FixedSeed.ForAll(RankedCase.Any, drawn =>
            Assert.Equal(new NaiveMeasures(drawn).Of(measure), RunScores.Of(drawn.Run, drawn.Qrels, measure).Mean, 1e-12));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Lies_between_nothing_and_one(string name)
    {
        var measure = Measure.Parse(name);

        FixedSeed.ForAll(RankedCase.Any, drawn => Assert.InRange(RunScores.Of(drawn.Run, drawn.Qrels, measure).Mean, 0, 1 + 1e-12));
    }

    [Fact]
    public void A_relevant_document_moved_up_past_an_irrelevant_one_never_lowers_a_measure() =>
        FixedSeed.ForAll(
            RankedCase.Any.Where(drawn => drawn.Order.Length > 1).SelectMany(drawn => Gen.Choose(1, drawn.Order.Length - 1).Select(at => (drawn, at))),
            pair =>
            {
                var ranking = pair.drawn.Run.Ranking(RankedCase.Query).ToArray();
                var judgements = pair.drawn.Qrels[RankedCase.Query];
                if (!(judgements.GradeOf(ranking[pair.at]) > (judgements.GradeOf(ranking[pair.at - 1]) ?? 0)))
                    return;
                string[] better = [.. ranking];
                (better[pair.at], better[pair.at - 1]) = (better[pair.at - 1], better[pair.at]);
                foreach (var measure in new[] { "P@5", "R@5", "hit@5", "MRR", "MAP", "nDCG@10", "nDCG@10 (exp)", "Rprec", "bpref" }.Select(Measure.Parse))
                    Assert.True(measure.Of(better, judgements) >= measure.Of(ranking, judgements) - 1e-12, measure.Name);
            });

    [Theory]
    [MemberData(nameof(Names))]
    public void A_name_reads_back_as_the_measure_it_is(string name) => Assert.Equal(name, Measure.Parse(name).Name);
}
