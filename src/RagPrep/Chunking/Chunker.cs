using System.Security.Cryptography;
using RagPrep.Chunking.NearDuplicates;
using RagPrep.Documents;

namespace RagPrep.Chunking;

/// <summary>Cuts documents into chunks by their structure, never across a section; across one only as <see cref="ChunkingOptions.MergeSections"/> says.</summary>
/// <remarks>
/// <see cref="Chunk.Text"/> is the document's own text; what a chunk is embedded as, <see cref="EmbeddingText"/>, has its title
/// and headings before it, and the header of a table that was cut. Both fit the model's window.
/// </remarks>
public sealed class Chunker
{
    private const int IdBytes = 8;

    private readonly ChunkingOptions options;
    private readonly TokenCount tokens;
    private readonly ContextLine contexts;
    private readonly BlockCutter blocks;
    private readonly UnitSplitter units;
    private readonly Overlap overlap;
    private readonly SectionMerger merger;

    /// <summary>A chunker for a model's tokens.</summary>
    /// <param name="options">Sizes.</param>
    /// <param name="countTokens">The model's tokens in a text, special tokens not among them; additive where texts part at white space.</param>
    public Chunker(ChunkingOptions options, Func<ReadOnlySpan<char>, int> countTokens)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(countTokens);
        this.options = options;
        tokens = new TokenCount(countTokens);
        contexts = new ContextLine(tokens, options.MaxTokens / 4);
        blocks = new BlockCutter(tokens);
        units = new UnitSplitter(tokens, options.UnitCharacters);
        overlap = new Overlap(tokens, options.OverlapTokens);
        // Sections that share a chunk must fit it whatever their headings take.
        var rest = options.MaxTokens - (options.MaxTokens / 4) - TokenCount.Special - options.OverlapTokens;
        merger = new SectionMerger(tokens, Math.Min(options.TargetTokens, rest));
    }

    /// <summary>The chunks of a document in reading order; none is empty, of headings alone, or over the window.</summary>
    public IReadOnlyList<Chunk> Chunk(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (options.MergeSections)
            document = document with { Sections = [.. merger.Merge(document)] };
        var lines = new LineIndex(document.Text);
        var repeats = options.NearDuplicates ? RepeatedBlocks.Of(document) : null;
        var occurrences = new Dictionary<string, int>(StringComparer.Ordinal);
        var chunks = new List<Chunk>();
        var first = 0;
        foreach (var section in document.Sections)
        {
            foreach (var packed in Kept(first, first + section.Blocks.Count, repeats).SelectMany(run => Pack(document, section, run.From - first, run.To - first)))
            {
                var span = new TextSpan(packed[0].Characters.From, packed[^1].Characters.To);
                var text = span.In(document.Text);
                var occurrence = occurrences[text] = occurrences.GetValueOrDefault(text) + 1;
                chunks.Add(new Chunk(
                    IdOf(document.Id, text, occurrence), document.Id, document.File, document.Title, section.HeadingPath,
                    section.Page, lines.LinesOf(span), span, text, units.Split(document.Text, packed))
                {
                    TableHeader = packed[0].TableHeader?.In(document.Text),
                    AlsoAt = repeats is null ? [] : [.. RepeatPlaces.Of(document, lines, repeats, span)],
                });
            }

            first += section.Blocks.Count;
        }

        return chunks;
    }

    /// <summary>The pieces of each chunk of a run of a section's blocks.</summary>
    private IEnumerable<IReadOnlyList<Piece>> Pack(Document document, Section section, int from, int to)
    {
        var window = options.MaxTokens - TokenCount.Special - tokens.Of(ContextOf(document.Title, section.HeadingPath));
        var target = Math.Min(options.TargetTokens, window - options.OverlapTokens);
        var pieces = section.Blocks.Take(from..to).SelectMany(block => blocks.Cut(document.Text, block, window));
        return overlap.Add(document.Text, new PiecePacker(tokens, document.Text, target, window).Pack(pieces), window);
    }

    /// <summary>The runs of blocks, as first and one after the last, that repeat none before them; what stands between two is in no chunk.</summary>
    private static IEnumerable<(int From, int To)> Kept(int from, int to, RepeatedBlocks? repeats)
    {
        for (var i = from; repeats is not null && i < to; i++)
        {
            if (!repeats.IsRepeat(i))
                continue;
            if (i > from)
                yield return (from, i);
            from = i + 1;
        }

        if (from < to)
            yield return (from, to);
    }

    /// <summary>What to embed for a chunk: its context line, the header of the table it continues, its text.</summary>
    /// <returns>At most <see cref="ChunkingOptions.MaxTokens"/> tokens with the two special ones; a long heading path is shortened.</returns>
    public string EmbeddingText(Chunk chunk)
    {
        ArgumentNullException.ThrowIfNull(chunk);
        var context = ContextOf(chunk.Title, chunk.HeadingPath);
        return string.Join('\n', new[] { context, chunk.TableHeader, chunk.Plain(0, chunk.Units.Count - 1) }.Where(part => !string.IsNullOrEmpty(part)));
    }

    private string ContextOf(string title, IReadOnlyList<string> headings) => options.HeadingContext ? contexts.For(title, headings) : "";

    private static string IdOf(string document, string text, int occurrence)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        TextHash.Write($"{document}\n{occurrence}", text, hash);
        return Convert.ToHexStringLower(hash[..IdBytes]);
    }
}
