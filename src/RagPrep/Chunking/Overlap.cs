using RagPrep.Documents;

namespace RagPrep.Chunking;

/// <summary>Repeats the end of a chunk at the start of the next one: whole sentences, or a whole table or code block.</summary>
/// <param name="tokens">Counts what is repeated.</param>
/// <param name="limit">Tokens that may be repeated; 0 for none.</param>
internal sealed class Overlap(TokenCount tokens, int limit)
{
    /// <summary>The chunks of one section, each but the first with the end of the one before it where that fits the window.</summary>
    public IEnumerable<IReadOnlyList<Piece>> Add(string text, IEnumerable<IReadOnlyList<Piece>> chunks, int window)
    {
        IReadOnlyList<Piece>? before = null;
        foreach (var chunk in chunks)
        {
            // What goes before a later part of a table is the table's header.
            yield return before is null || chunk[0].TableHeader is not null
                ? chunk
                : [.. EndOf(text, before, chunk, Math.Min(limit, window - chunk.Sum(piece => piece.Tokens))), .. chunk];
            before = chunk;
        }
    }

    /// <summary>The last sentences of a chunk, and what no block covers between it and the next, of at most <paramref name="room"/> tokens.</summary>
    private List<Piece> EndOf(string text, IReadOnlyList<Piece> before, IReadOnlyList<Piece> chunk, int room)
    {
        var end = new List<Piece>();
        var gap = new TextSpan(before[^1].Characters.To, chunk[0].Characters.From).Trim(text);
        if (gap.Length > 0)
            end.Add(new Piece(BlockKind.Paragraph, gap, tokens.Of(gap.SpanIn(text)), IsGap: true));
        room -= end.Sum(piece => piece.Tokens);
        for (var i = before.Count - 1; i >= 0; i--)
        {
            var part = LastSentences(text, before[i], room);
            // A chunk that holds all of the one before would make that one useless.
            if (part is null || part.Value.Characters.From == before[0].Characters.From)
                break;
            end.Insert(0, part.Value);
            room -= part.Value.Tokens;
            if (part.Value.Characters.From > before[i].Characters.From)
                break;
        }

        return end.SkipWhile(piece => piece.IsGap).ToList();
    }

    /// <summary>As much of a piece's end as fits; null where nothing does.</summary>
    private Piece? LastSentences(string text, Piece piece, int room)
    {
        // Rows say nothing without their header.
        if (piece.TableHeader is not null)
            return null;
        if (piece.Tokens <= room)
            return piece;
        if (piece.IsGap || piece.Kind is BlockKind.Table or BlockKind.Code)
            return null;
        int from = -1, size = 0;
        foreach (var sentence in SentenceSplitter.Split(text, piece.Characters).Reverse())
        {
            var length = tokens.Of(text.AsSpan(sentence.From, sentence.Length));
            if (size + length > room)
                break;
            (from, size) = (sentence.From, size + length);
        }

        return from < 0 ? null : new Piece(piece.Kind, piece.Characters with { From = from }, size);
    }
}
