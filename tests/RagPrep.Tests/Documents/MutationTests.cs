using RagPrep.Documents;
using RagPrep.Tests.Documents.Mutation;

namespace RagPrep.Tests.Documents;

/// <summary>Damaged files of every format: each is read, or refused with a reason, in bounded time. More by the benchmark 'mutate'.</summary>
public sealed class MutationTests
{
    private const int Mutants = 2_000;

    /// <summary>One extension of each reader.</summary>
    public static TheoryData<string> Extensions =>
        [.. DocumentReaders.Extensions.GroupBy(extension => DocumentReaders.For("a" + extension)).Select(same => same.Order().First()).Order()];

    [Theory]
    [MemberData(nameof(Extensions))]
    public void A_damaged_file_is_read_or_refused_with_a_reason(string extension)
    {
        using var trial = new MutantTrial(extension);
        var faults = Enumerable.Range(0, Mutants).Select(trial.Fault).OfType<string>().Take(5).ToList();

        Assert.True(faults.Count == 0, string.Join("\n\n", faults));
        // Else the test would pass for a reader that refuses everything, or the damage would be none.
        Assert.True(trial.Outcomes.Read > 0, "No mutant could be read.");
    }

    /// <summary>Seeds that found a fault once. Where a sample changes they find something else; what they found has a test of its own as well.</summary>
    [Theory]
    // A line of three asterisks before a block that did not fit: the packer cut two off each end.
    [InlineData(".markdown", 9754)]
    // A list that was never closed, with headings in it: sections overlapped.
    [InlineData(".htm", 21)]
    [InlineData(".htm", 31)]
    [InlineData(".htm", 88)]
    [InlineData(".htm", 105)]
    [InlineData(".htm", 145)]
    public void A_seed_that_was_bad_once_is_good(string extension, int seed)
    {
        using var trial = new MutantTrial(extension);

        Assert.Null(trial.Fault(seed));
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
