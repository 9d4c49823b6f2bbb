using System.Text.RegularExpressions;
using RagPrep.Chunking;
using RagPrep.Documents;
using RagPrep.Evaluation;
using RagPrep.Index;
using RagPrep.Retrieval;

namespace RagPrep.IntegrationTests.Documents;

/// <summary>The seed whose blocks stand three times over.</summary>
public sealed partial class RepeatedBlocksOfSeedTests(RealIndex real) : IClassFixture<RealIndex>
{
    private const string Block = "Definition: A sequence of data processing steps that moves data from source(s) to destination(s)";

    // Shorter blocks ('Examples:', '↓', '...') are labels and mean something only where they stand.
    private const int LettersOfBlock = 25;

    [SharedFact]
    public async Task Each_block_is_in_the_index_once()
    {
        var (document, chunks) = await SeedAsync();
        var letters = chunks.Select(chunk => LettersAndDigits.Of(chunk.Text)).ToList();
        var blocks = BlocksOf(document).Select(LettersAndDigits.Of).Where(block => block.Length >= LettersOfBlock).ToList();
        var whole = string.Concat(letters);

        // The file does repeat itself: some 90 blocks three times.
        Assert.InRange(blocks.GroupBy(block => block).Count(same => same.Count() == 3), 40, 200);
        Assert.All(blocks.Distinct(), block => Assert.Equal(1, Occurrences(whole, block) - Within(blocks, block)));
    }

    [SharedFact]
    public async Task No_distinct_sentence_is_lost()
    {
        var (document, chunks) = await SeedAsync();
        var kept = chunks.Select(chunk => LettersAndDigits.Of(chunk.Text)).ToList();
        var whole = string.Concat(kept);
        var sentences = SentencesOf(document.Text).Select(LettersAndDigits.Of).Where(sentence => sentence.Length > 0).ToHashSet();

        Assert.InRange(sentences.Count, 1_500, int.MaxValue);
        Assert.All(sentences, sentence => Assert.True(whole.Contains(sentence, StringComparison.Ordinal), sentence));
    }

    [SharedFact]
    public async Task All_places_are_kept_and_hold_the_same_words()
    {
        var (document, chunks) = await SeedAsync();
        var covered = new bool[document.Text.Length];
        foreach (var chunk in chunks)
        {
            Assert.Equal(document.Text[chunk.Characters.From..chunk.Characters.To], chunk.Text);
            Array.Fill(covered, true, chunk.Characters.From, chunk.Characters.Length);
            foreach (var place in chunk.AlsoAt)
            {
                Assert.Equal(document.Info.File, place.File);
                Assert.True(chunk.Text.Contains(place.Characters.In(document.Text), StringComparison.Ordinal), place.ToString());
                Assert.Equal(new LineIndex(document.Text).LinesOf(place.Characters), place.Lines);
                Array.Fill(covered, true, place.Characters.From, place.Characters.Length);
            }
        }

        foreach (var block in document.Sections.Select(section => section.Characters))
            Assert.True(Enumerable.Range(block.From, block.Length).All(i => covered[i] || !char.IsLetterOrDigit(document.Text[i]) || IsHeading(document, i)));
    }

    [SharedFact]
    public async Task A_hit_shows_all_three_places()
    {
        var found = await real.Library.Get<IRetriever>().SearchAsync(new Query("sequence of data processing steps that moves data from source to destination"), CancellationToken.None);
        var hit = Assert.Single(found.Hits, hit => hit.Chunk.Text.Contains(Block, StringComparison.Ordinal));

        Assert.Equal(2, hit.Chunk.AlsoAt.Count(place => place.Characters.In(real.Seeds["000"].Text).Contains(Block, StringComparison.Ordinal)));
    }

    private async Task<(StoredDocument Document, List<Chunk> Chunks)> SeedAsync()
    {
        var document = real.Seeds["000"];
        var index = real.Library.Index.Current!;
        var chunks = new List<Chunk>();
        for (var ordinal = 0; ordinal < index.Count; ordinal++)
        {
            var chunk = await index.GetAsync(ordinal, CancellationToken.None);
            if (chunk.DocumentId == document.Info.Id)
                chunks.Add(chunk);
        }
        return (document, chunks);
    }

    private static IEnumerable<string> BlocksOf(StoredDocument document) =>
        DocumentReaders.For(document.Info.File)!.Read(document.Info.File, System.Text.Encoding.UTF8.GetBytes(document.Text))
            .Sections.SelectMany(section => section.Blocks).Select(block => block.Characters.In(document.Text));

    /// <summary>The first line is the title, which is in every chunk's heading path.</summary>
    private static bool IsHeading(StoredDocument document, int i) => i < document.Text.IndexOf('\n', StringComparison.Ordinal);

    private static IEnumerable<string> SentencesOf(string text) =>
        SentenceEnd().Split(text[text.IndexOf('\n', StringComparison.Ordinal)..]);

    private static int Occurrences(string text, string part) => text.Split(part).Length - 1;

    /// <summary>How often a block stands within a longer one, which is no repetition of it.</summary>
    private static int Within(List<string> blocks, string block) =>
        blocks.Distinct().Where(other => other != block).Sum(other => Occurrences(other, block));

    [GeneratedRegex(@"\n|(?<=[.!?])\s+")]
    private static partial Regex SentenceEnd();
}
