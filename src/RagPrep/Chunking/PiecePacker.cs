using RagPrep.Documents;

namespace RagPrep.Chunking;

/// <summary>Packs the pieces of one section into chunks of about the target's size.</summary>
/// <param name="tokens">Counts what stands between pieces.</param>
/// <param name="text">The document's text.</param>
/// <param name="target">Tokens that a chunk aims at.</param>
/// <param name="window">Tokens that a chunk's text, and the table header before it, may have.</param>
internal sealed class PiecePacker(TokenCount tokens, string text, int target, int window)
{
    private const int LongestLeadIn = 200;

    /// <summary>The chunks; a small rest joins the one before it where it fits.</summary>
    public IEnumerable<IReadOnlyList<Piece>> Pack(IEnumerable<Piece> pieces)
    {
        List<Piece>? before = null;
        foreach (var chunk in Fill(pieces))
        {
            if (before is not null && SizeOf(chunk) < target / 4 && Joined(before, chunk) is { } joined)
            {
                before = joined;
                continue;
            }

            if (before is not null)
                yield return before;
            before = chunk;
        }

        if (before is not null)
            yield return before;
    }

    private IEnumerable<List<Piece>> Fill(IEnumerable<Piece> pieces)
    {
        var chunk = new List<Piece>();
        var size = 0;
        foreach (var piece in pieces)
        {
            var grown = Append(chunk, size, piece);
            if (chunk.Count > 1 && !Fits(chunk, size, grown))
            {
                var start = StartOfNext(chunk);
                yield return WithoutGaps(chunk[..start]);
                chunk = WithoutGaps(chunk[start..]);
                grown = SizeOf(chunk);
            }

            size = grown;
        }

        if (chunk.Count > 0)
            yield return chunk;
    }

    /// <summary>Up to the target; a chunk that is small yet may grow to the window.</summary>
    private bool Fits(List<Piece> chunk, int size, int grown) =>
        (grown <= target || size < target / 3) && grown + HeaderOf(chunk[0]) <= window;

    private int HeaderOf(Piece first) => first.TableHeader is { } header ? tokens.Of(header.SpanIn(text)) : 0;

    private static int SizeOf(List<Piece> chunk) => chunk.Sum(piece => piece.Tokens);

    /// <summary>Adds a piece and what no block covers before it (a rule, a comment, a link definition); returns the new size.</summary>
    private int Append(List<Piece> chunk, int size, Piece piece)
    {
        if (chunk.Count > 0)
        {
            var gap = new TextSpan(chunk[^1].Characters.To, piece.Characters.From).Trim(text);
            if (gap.Length > 0)
            {
                chunk.Add(new Piece(BlockKind.Paragraph, gap, tokens.Of(gap.SpanIn(text)), IsGap: true));
                size += chunk[^1].Tokens;
            }
        }

        chunk.Add(piece);
        return size + piece.Tokens;
    }

    private List<Piece>? Joined(List<Piece> before, List<Piece> rest)
    {
        var joined = before.ToList();
        var size = rest.Aggregate(SizeOf(joined), (size, piece) => Append(joined, size, piece));
        return size + HeaderOf(joined[0]) <= window ? joined : null;
    }

    /// <summary>Where the next chunk starts: at the last piece, or at what leads to it.</summary>
    private int StartOfNext(List<Piece> chunk)
    {
        var start = chunk.Count - 1;
        var size = chunk[start].Tokens;
        while (true)
        {
            var before = start - 1;
            while (before > 0 && chunk[before].IsGap)
                before--;
            var led = chunk[before..start].Sum(piece => piece.Tokens);
            if (before < 1 || !LeadsTo(chunk[before], chunk[start]) || size + led > window)
                return start;
            (start, size) = (before, size + led);
        }
    }

    /// <summary>'Advantages:', a line all in bold, and a short line before code or a table do not end a chunk.</summary>
    private bool LeadsTo(Piece piece, Piece next)
    {
        var words = text.AsSpan(piece.Characters.From, piece.Characters.Length);
        if (piece.Kind != BlockKind.Paragraph || words.Length > LongestLeadIn)
            return false;
        return words[^1] == ':' || words.EndsWith(":**") || next.Kind is BlockKind.Code or BlockKind.Table
            || (words.Length > 4 && words.StartsWith("**") && words.EndsWith("**") && !words[2..^2].Contains("**", StringComparison.Ordinal));
    }

    private static List<Piece> WithoutGaps(List<Piece> chunk)
    {
        var from = chunk.FindIndex(piece => !piece.IsGap);
        var to = chunk.FindLastIndex(piece => !piece.IsGap);
        return chunk[from..(to + 1)];
    }
}
