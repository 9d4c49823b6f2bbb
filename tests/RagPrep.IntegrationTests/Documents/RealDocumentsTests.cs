using System.Text.RegularExpressions;
using RagPrep.Chunking;
using RagPrep.Documents;
using RagPrep.TestSupport;

namespace RagPrep.IntegrationTests.Documents;

/// <summary>The five seeds, as found in the wild, and real interview questions in Markdown.</summary>
public sealed partial class RealDocumentsTests
{
    private static readonly ChunkingOptions Options = new();

    [SharedFact]
    public void Every_file_is_read_and_cut_within_the_window()
    {
        var chunker = new Chunker(Options, CountTokens);
        foreach (var document in Documents("seeds", "data/ds_interviews"))
        {
            var chunks = chunker.Chunk(document);

            Assert.NotEmpty(chunks);
            Assert.All(chunks, chunk =>
            {
                Assert.NotEmpty(chunk.Text.Trim());
                Assert.NotEmpty(chunk.Units);
                Assert.Equal(document.Text[chunk.Characters.From..chunk.Characters.To], chunk.Text);
                Assert.InRange(CountTokens(chunker.EmbeddingText(chunk)) + 2, 1, Options.MaxTokens);
            });
        }
    }

    [SharedFact]
    public void No_chunk_consists_of_headings_alone() =>
        Assert.All(
            Documents("seeds").SelectMany(new Chunker(Options, CountTokens).Chunk),
            chunk => Assert.DoesNotMatch(@"^#{1,6} [^\n]*$", chunk.Text));

    [SharedFact]
    public void The_seeds_have_no_mojibake_left()
    {
        foreach (var document in Documents("seeds"))
            Assert.Empty(Mojibake().Matches(document.Text).Select(match => match.Value));
    }

    [SharedFact]
    public void What_was_mojibake_reads_right()
    {
        var seeds = Documents("seeds").ToDictionary(document => document.File[..3]);

        Assert.Contains("Q16: SQL — JOIN types with a concrete example¶", seeds["001"].Text, StringComparison.Ordinal);
        Assert.Contains("numerical gradient = (L(W+ε) - L(W-ε)) / 2ε", seeds["001"].Text, StringComparison.Ordinal);
        Assert.Contains("They can’t run a clean A/B test", seeds["004"].Text, StringComparison.Ordinal);
        Assert.Contains("7,500 × 3.0% = 225", seeds["004"].Text, StringComparison.Ordinal);
    }

    [SharedFact]
    public void Exercises_and_questions_are_sections()
    {
        var paths = Documents("seeds").SelectMany(document => document.Sections).SelectMany(section => section.HeadingPath).ToHashSet();

        Assert.Contains("Exercise S8: Multi-Armed Bandit vs A/B Test Decision", paths);
        Assert.Contains("Q20: Explain the attention mechanism.", paths);
        Assert.Contains("Handling Imbalanced Class Distribution", paths);
    }

    private static IEnumerable<Document> Documents(params string[] folders) =>
        from folder in folders
        from path in Directory.EnumerateFiles(Path.Combine(RepositoryPaths.Shared!, folder))
        let reader = DocumentReaders.For(path)
        where reader is not null
        orderby path
        select reader.Read(Path.GetFileName(path), File.ReadAllBytes(path));

    /// <summary>Words in parts of six letters, and signs: near to what the model's tokenizer counts.</summary>
    private static int CountTokens(string text)
    {
        var count = 0;
        foreach (var match in Token().EnumerateMatches(text))
            count += (match.Length + 5) / 6;
        return count;
    }

    [GeneratedRegex(@"\w+|[^\w\s]")]
    private static partial Regex Token();

    /// <summary>Lead bytes of UTF-8 as Greek or Western letters before what their next bytes read as, or where those are missing.</summary>
    [GeneratedRegex(@"[βâ][€†‰”–‚œ]|[ΒΓΞΟÂÃ][\u0080-\u00BF΄΅Ά]|Ξ|Γ|Ό|π[‘’―»\u0080-\u00BF]|ðŸ|\p{L}β\p{L}|\uFFFD|[\u0080-\u009F]")]
    private static partial Regex Mojibake();
}
