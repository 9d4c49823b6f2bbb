using RagPrep.Documents;

namespace RagPrep.Chunking;

/// <summary>Cuts a chunk into units: sentences, list items, table rows, lines of code; a few short ones together.</summary>
/// <param name="tokens">The model's tokens.</param>
/// <param name="limit">Characters that a unit may have.</param>
internal sealed class UnitSplitter(TokenCount tokens, int limit)
{
    private const int MostTokens = 50;
    private const int LongestLabel = 80;

    /// <summary>The units of the pieces of one chunk, in order; together they hold all that is not white space.</summary>
    public IReadOnlyList<Unit> Split(string text, IReadOnlyList<Piece> pieces)
    {
        var units = new List<Unit>();
        var size = 0;
        foreach (var piece in pieces)
        {
            foreach (var part in Parts(text, piece).SelectMany(part => LongText.Cut(text, part, limit)))
            {
                var length = tokens.Of(text.AsSpan(part.From, part.Length));
                if (units.Count > 0 && Joins(text, units[^1], size, piece.Kind, part, length))
                {
                    units[^1] = new Unit(piece.Kind, units[^1].Characters with { To = part.To });
                    size += length;
                }
                else
                {
                    units.Add(new Unit(piece.Kind, part));
                    size = length;
                }
            }
        }

        return units;
    }

    private static IEnumerable<TextSpan> Parts(string text, Piece piece) => piece.Kind switch
    {
        BlockKind.Table => TableShape.Rows(text, piece.Characters),
        BlockKind.Code => CodeSplitter.Lines(text, piece.Characters),
        _ => SentenceSplitter.Split(text, piece.Characters),
    };

    /// <summary>A part joins the unit before it while both are short and of one kind; a label ('Benefits:') joins whatever it leads to.</summary>
    private bool Joins(string text, Unit unit, int size, BlockKind kind, TextSpan part, int length)
    {
        var label = unit.Characters.Length <= LongestLabel && text[unit.Characters.To - 1] is ':' or '*';
        return (unit.Kind == kind || label)
            && part.To - unit.Characters.From <= limit
            && size + length <= MostTokens;
    }
}
