using RagPrep.Documents;
using RagPrep.Tests.Documents.Mutation;

namespace RagPrep.Tests.Documents;

/// <summary>Damaged files of every format: each is read, or refused with a reason, in bounded time. More by the benchmark 'mutate'.</summary>
public sealed class MutationTests
{
    private const int Mutants = 2_000;

    /// <summary>Readers that start a process for each file get fewer here; the benchmark gives them all.</summary>
    private static readonly Dictionary<string, int> Fewer = new() { [".pdf"] = 40 };

    /// <summary>One extension of each reader.</summary>
    public static TheoryData<string> Extensions =>
        [.. DocumentReaders.Extensions.GroupBy(extension => DocumentReaders.For("a" + extension)).Select(same => same.Order().First()).Order()];

    [Theory]
    [MemberData(nameof(Extensions))]
    public void A_damaged_file_is_read_or_refused_with_a_reason(string extension)
    {
        var trial = new MutantTrial(extension, Samples.For(extension));
        var faults = Enumerable.Range(0, Fewer.GetValueOrDefault(extension, Mutants)).Select(trial.Fault).OfType<string>().Take(5).ToList();

        Assert.True(faults.Count == 0, string.Join("\n\n", faults));
        // Else the test would pass for a reader that refuses everything, or the damage would be none.
        Assert.True(trial.Outcomes.Read > 0, "No mutant could be read.");
    }

    [Theory]
    [MemberData(nameof(Extensions))]
    public void The_sample_itself_is_read(string extension)
    {
        var document = DocumentReaders.For("a" + extension)!.Read("a" + extension, Samples.For(extension));

        Assert.Null(DocumentFault.Of(document));
    }

    [Fact]
    public void A_seed_gives_the_same_mutant_each_time()
    {
        var sample = Samples.For(".md");

        Assert.Equal(Mutator.Mutate(sample, 7), Mutator.Mutate(sample, 7));
        Assert.NotEqual(Mutator.Mutate(sample, 7), Mutator.Mutate(sample, 8));
    }
}
