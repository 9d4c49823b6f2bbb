using RagPrep.Documents;

namespace RagPrep.Chunking;

/// <summary>Cuts a chunk into units: sentences, list items, table rows, lines of code; a few short ones together.</summary>
/// <param name="tokens">The model's tokens.</param>
/// <param name="limit">Characters that a unit may have.</param>
internal sealed class UnitSplitter(TokenCount tokens, int limit)
{
    /// <summary>Characters of a label, which is in one unit with what it names.</summary>
    public const int LongestLabel = 80;

    private const int MostTokens = 50;
    private const int RoomForMark = 8;

    /// <summary>The units of the pieces of one chunk, in order; together they hold all that stands in a block.</summary>
    public IReadOnlyList<Unit> Split(string text, IReadOnlyList<Piece> pieces)
    {
        var units = new List<Unit>();
        var size = 0;
        var afterGap = false;
        foreach (var piece in pieces)
        {
            if (piece.IsGap)
            {
                afterGap = true;
                continue;
            }

            foreach (var part in Parts(text, piece).SelectMany(part => LongText.Cut(text, part, limit - RoomForMark)))
            {
                var length = tokens.Of(text.AsSpan(part.From, part.Length));
                if (units.Count > 0 && !afterGap && !IsTail(text, units) && !Defines(text, piece.Kind, part) && Joins(text, units[^1], size, piece.Kind, part, length))
                {
                    units[^1] = new Unit(piece.Kind, units[^1].Characters with { To = part.To });
                    size += length;
                }
                else
                {
                    units.Add(new Unit(piece.Kind, part));
                    size = length;
                    afterGap = false;
                }
            }
        }

        return units;
    }

    private static IEnumerable<TextSpan> Parts(string text, Piece piece) => piece.Kind switch
    {
        BlockKind.Table => TableShape.Rows(text, piece.Characters, piece.Columns),
        BlockKind.Code => piece.Characters.TrimmedLines(text),
        _ => SentenceSplitter.Split(text, piece.Characters),
    };

    /// <summary>
    /// A part joins the unit before it while both are short and of one kind. A label ('Benefits:') and a table's rule join whatever
    /// follows; a fence or bracket joins what it closes.
    /// </summary>
    private bool Joins(string text, Unit unit, int size, BlockKind kind, TextSpan part, int length)
    {
        var joined = part.To - unit.Characters.From;
        if (unit.Kind == kind && IsMark(text, part))
            return joined <= limit;
        var label = unit.Characters.Length <= LongestLabel && text[unit.Characters.To - 1] is ':' or '*';
        return (unit.Kind == kind || label)
            && joined <= limit - RoomForMark
            && (size + length <= MostTokens || IsMark(text, unit.Characters));
    }

    // A line that defines something says it of its own, whatever stands before it.
    private static bool Defines(string text, BlockKind kind, TextSpan part) =>
        kind == BlockKind.Paragraph && part.From > 0 && text[part.From - 1] == '\n' && DefinitionLine.IsAt(part.SpanIn(text));

    // The end of a sentence that was too long for one unit: what follows it is another's beginning.
    private static bool IsTail(string text, List<Unit> units) =>
        units is [.., { Kind: BlockKind.Paragraph } before, { Kind: BlockKind.Paragraph } tail] && char.IsLower(text[tail.Characters.From])
        && !text.AsSpan(before.Characters.To, tail.Characters.From - before.Characters.To).Contains("\n\n", StringComparison.Ordinal);

    private static bool IsMark(string text, TextSpan part)
    {
        foreach (var character in text.AsSpan(part.From, part.Length))
        {
            if (char.IsLetterOrDigit(character))
                return false;
        }

        return true;
    }
}
