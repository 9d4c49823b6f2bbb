using RagPrep.Documents;

namespace RagPrep.Chunking;

/// <summary>Cuts a block that does not fit the window: tables by rows, code by blank lines and functions, text by sentences.</summary>
internal sealed class BlockCutter(TokenCount tokens)
{
    /// <summary>The pieces of a block: itself where it fits.</summary>
    public IEnumerable<Piece> Cut(string text, Block block, int window)
    {
        var whole = Whole(text, block.Kind, block.Characters) with { Columns = block.Columns };
        return whole.Tokens <= window ? [whole] : block.Kind switch
        {
            BlockKind.Table => CutTable(text, block, window).Select(piece => piece with { Columns = block.Columns }),
            BlockKind.Code => CutCode(text, block.Characters, window),
            _ => Fit(text, block.Kind, SentenceSplitter.Split(text, block.Characters), window),
        };
    }

    private IEnumerable<Piece> CutTable(string text, Block table, int window)
    {
        var rows = TableShape.Rows(text, table.Characters, table.Columns).ToArray();
        var header = table.Columns > 0 ? rows[0] : HeaderOf(text, rows);
        var headerTokens = header is { } span ? tokens.Of(span.SpanIn(text)) : 0;

        // A header that takes half the window would leave no room for rows.
        if (header is { } torn && headerTokens * 2 <= window)
        {
            var data = rows.AsSpan().IndexOf(rows.First(row => row.To == torn.To)) + 1;
            var start = Whole(text, BlockKind.Table, torn with { To = rows[Math.Min(data, rows.Length - 1)].To });
            if (start.Tokens <= window)
            {
                // The header never stands alone at a chunk's end: its first row is with it.
                return Fit(text, BlockKind.Table, rows[(data + 1)..], window - headerTokens)
                    .Select(row => row with { TableHeader = torn })
                    .Prepend(start);
            }
        }

        return Fit(text, BlockKind.Table, rows, window);
    }

    /// <summary>The rows up to the delimiter, or none where the table has no delimiter in its first rows.</summary>
    private static TextSpan? HeaderOf(string text, TextSpan[] rows)
    {
        for (var i = 0; i < Math.Min(rows.Length, 4); i++)
        {
            if (TableShape.IsDelimiter(rows[i].In(text)))
                return new TextSpan(rows[0].From, rows[i].To);
        }

        return null;
    }

    private IEnumerable<Piece> CutCode(string text, TextSpan code, int window)
    {
        foreach (var part in CodeSplitter.Split(text, code))
        {
            var piece = Whole(text, BlockKind.Code, part);
            if (piece.Tokens <= window)
            {
                yield return piece;
                continue;
            }

            foreach (var line in Fit(text, BlockKind.Code, part.TrimmedLines(text), window))
                yield return line;
        }
    }

    private IEnumerable<Piece> Fit(string text, BlockKind kind, IEnumerable<TextSpan> parts, int window)
    {
        foreach (var part in parts)
        {
            var piece = Whole(text, kind, part);
            if (piece.Tokens <= window)
            {
                yield return piece;
                continue;
            }

            foreach (var run in WordRuns(text, kind, part, window))
                yield return run;
        }
    }

    /// <summary>One sentence, row or line longer than the window: as many words as fit, again and again.</summary>
    private IEnumerable<Piece> WordRuns(string text, BlockKind kind, TextSpan span, int window)
    {
        int from = -1, to = 0, size = 0;
        foreach (var word in WordSplitter.Split(text, span).SelectMany(word => Fitting(text, word, window)))
        {
            var length = tokens.Of(text.AsSpan(word.From, word.Length));
            if (from >= 0 && size + length > window)
            {
                yield return new Piece(kind, new TextSpan(from, to), size);
                from = -1;
                size = 0;
            }

            from = from < 0 ? word.From : from;
            to = word.To;
            size += length;
        }

        if (from >= 0)
            yield return new Piece(kind, new TextSpan(from, to), size);
    }

    /// <summary>A word of signs or of a script that the model takes apart may have as many tokens as characters: halves of it, then.</summary>
    private IEnumerable<TextSpan> Fitting(string text, TextSpan word, int window)
    {
        if (word.Length < 2 || tokens.Of(text.AsSpan(word.From, word.Length)) <= window)
            return [word];
        var middle = word.From + word.Length / 2;
        middle += char.IsLowSurrogate(text[middle]) ? 1 : 0;
        return middle == word.To
            ? [word]
            : Fitting(text, word with { To = middle }, window).Concat(Fitting(text, word with { From = middle }, window));
    }

    private Piece Whole(string text, BlockKind kind, TextSpan span) => new(kind, span, tokens.Of(text.AsSpan(span.From, span.Length)));
}
