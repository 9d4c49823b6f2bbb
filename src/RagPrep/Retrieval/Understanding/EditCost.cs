namespace RagPrep.Retrieval.Understanding;

/// <summary>
/// How unlike a mistyped word is to another: the optimal string alignment distance (insertions, deletions, substitutions and
/// transpositions of neighbours), where what fingers do often costs less.
/// </summary>
internal static class EditCost
{
    /// <summary>A letter doubled that should not be, or not doubled that should.</summary>
    public const double Doubled = .6;

    private const double Whole = 1, Transposed = .7, NearKey = .75, OtherVowel = .75, FirstLetter = .5;

    private static readonly string[] Keys = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];

    // By letter, a bit for each letter beside it.
    private static readonly uint[] Neighbours = MakeNeighbours();

    /// <summary>The cost of turning one word into another.</summary>
    /// <param name="typed">What was typed, in lower case.</param>
    /// <param name="meant">What may be meant, in lower case.</param>
    /// <param name="limit">Above it the answer is infinity.</param>
    public static double Between(ReadOnlySpan<char> typed, ReadOnlySpan<char> meant, double limit)
    {
        Span<double> beforeLast = stackalloc double[meant.Length + 1], last = stackalloc double[meant.Length + 1], row = stackalloc double[meant.Length + 1];
        for (var j = 0; j <= meant.Length; j++)
            row[j] = j == 0 ? 0 : row[j - 1] + Insertion(meant, j - 1);
        for (var i = 1; i <= typed.Length; i++)
        {
            var spare = beforeLast;
            beforeLast = last;
            last = row;
            row = spare;
            row[0] = last[0] + Insertion(typed, i - 1);
            var least = row[0];
            for (var j = 1; j <= meant.Length; j++)
            {
                var cost = Math.Min(last[j] + Insertion(typed, i - 1), row[j - 1] + Insertion(meant, j - 1));
                cost = Math.Min(cost, last[j - 1] + Substitution(typed[i - 1], meant[j - 1], i == 1 && j == 1));
                if (i > 1 && j > 1 && typed[i - 1] == meant[j - 2] && typed[i - 2] == meant[j - 1] && typed[i - 1] != typed[i - 2])
                    cost = Math.Min(cost, beforeLast[j - 2] + Transposed);
                row[j] = cost;
                least = Math.Min(least, cost);
            }
            if (least > limit + Transposed)
                return double.PositiveInfinity;
        }
        return row[meant.Length] <= limit ? row[meant.Length] : double.PositiveInfinity;
    }

    // A letter too many or too few; a doubled one is the commonest.
    private static double Insertion(ReadOnlySpan<char> word, int place)
    {
        var doubled = place > 0 && word[place] == word[place - 1] || place + 1 < word.Length && word[place] == word[place + 1];
        return doubled ? Doubled : place == 0 ? Whole + FirstLetter : Whole;
    }

    private static double Substitution(char typed, char meant, bool first)
    {
        if (typed == meant)
            return 0;
        var cost = IsVowel(typed) && IsVowel(meant) ? OtherVowel : AreNeighbours(typed, meant) ? NearKey : Whole;
        return first ? cost + FirstLetter : cost;
    }

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    private static bool AreNeighbours(char a, char b) => a is >= 'a' and <= 'z' && b is >= 'a' and <= 'z' && (Neighbours[a - 'a'] >> (b - 'a') & 1) == 1;

    // Beside each other in a row, or one above the other, each row half a key to the right of the one above.
    private static bool AreNeighbours((int Row, int Column) a, (int Row, int Column) b)
    {
        var (upper, lower) = a.Row < b.Row ? (a, b) : (b, a);
        return a.Row == b.Row ? Math.Abs(a.Column - b.Column) == 1 : lower.Row - upper.Row == 1 && upper.Column - lower.Column is 0 or 1;
    }

    private static uint[] MakeNeighbours()
    {
        var places = Keys.Index().SelectMany(row => row.Item.Index().Select(key => (Letter: key.Item - 'a', Place: (row.Index, key.Index)))).OrderBy(key => key.Letter).ToList();
        return [.. places.Select(key => places.Where(other => AreNeighbours(key.Place, other.Place)).Aggregate(0u, (set, other) => set | 1u << other.Letter))];
    }
}
