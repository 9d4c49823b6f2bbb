using RagPrep.Documents;

namespace RagPrep.Chunking;

/// <summary>Packs the pieces of one section into chunks of about the target's size.</summary>
/// <param name="tokens">Counts what stands between pieces.</param>
/// <param name="text">The document's text.</param>
/// <param name="target">Tokens that a chunk aims at.</param>
/// <param name="window">Tokens that a chunk's text may have.</param>
internal sealed class PiecePacker(TokenCount tokens, string text, int target, int window)
{
    private const int LongestLeadIn = 160;

    public IEnumerable<IReadOnlyList<Piece>> Pack(IEnumerable<Piece> pieces)
    {
        var chunk = new List<Piece>();
        var size = 0;
        foreach (var piece in pieces)
        {
            var between = chunk.Count == 0 ? null : Between(chunk[^1], piece);
            var grown = size + piece.Tokens + (between?.Tokens ?? 0);
            if (chunk.Count > 0 && !Belongs(chunk[0], size, grown))
            {
                var kept = LeadInsAtEnd(chunk, piece);
                yield return chunk[..^kept];
                chunk.RemoveRange(0, chunk.Count - kept);
                size = chunk.Sum(lead => lead.Tokens);
                between = chunk.Count == 0 ? null : Between(chunk[^1], piece);
                grown = size + piece.Tokens + (between?.Tokens ?? 0);
            }

            if (between is { } gap)
                chunk.Add(gap);
            chunk.Add(piece);
            size = grown;
        }

        if (chunk.Count > 0)
            yield return chunk;
    }

    /// <summary>Up to the target; a chunk that is small yet may grow to the window. The header of a torn table counts where the chunk starts inside one.</summary>
    private bool Belongs(Piece first, int size, int grown) =>
        (grown <= target || (size < target / 3 && grown <= window))
        && grown + HeaderTokens(first) <= window;

    private int HeaderTokens(Piece first) => first.TableHeader is { } header ? tokens.Of(header.In(text)) : 0;

    /// <summary>What no block covers but stands between two that are to share a chunk: a rule, a comment, a link definition.</summary>
    private Piece? Between(Piece before, Piece after)
    {
        var (from, to) = (before.Characters.To, after.Characters.From);
        while (from < to && char.IsWhiteSpace(text[from]))
            from++;
        while (to > from && char.IsWhiteSpace(text[to - 1]))
            to--;
        return from == to ? null : new Piece(BlockKind.Paragraph, new TextSpan(from, to), tokens.Of(text.AsSpan(from, to - from)));
    }

    /// <summary>'Advantages:' and lines all in bold lead to what follows: they do not end a chunk.</summary>
    private int LeadInsAtEnd(List<Piece> chunk, Piece next)
    {
        var count = 0;
        var size = next.Tokens;
        while (count < chunk.Count - 1 && IsLeadIn(chunk[^(count + 1)]) && size + chunk[^(count + 1)].Tokens <= window)
        {
            size += chunk[^(count + 1)].Tokens;
            count++;
        }

        return count;
    }

    private bool IsLeadIn(Piece piece)
    {
        var words = text.AsSpan(piece.Characters.From, piece.Characters.Length);
        return piece.Kind == BlockKind.Paragraph && words.Length <= LongestLeadIn
            && (words[^1] == ':' || words.EndsWith(":**") || (words.StartsWith("**") && words.EndsWith("**") && !words[2..^2].Contains("**", StringComparison.Ordinal)));
    }
}
