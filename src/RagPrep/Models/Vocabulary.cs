namespace RagPrep.Models;

/// <summary>A WordPiece vocabulary: tokens that begin a word, and tokens (<c>##ing</c>) that continue one.</summary>
internal sealed class Vocabulary
{
    private const string ContinuationMark = "##";

    private readonly Pieces _beginnings;
    private readonly Pieces _continuations;

    public Vocabulary(IReadOnlyList<string> tokens)
    {
        var ids = new Dictionary<string, int>(tokens.Count);
        for (var id = 0; id < tokens.Count; id++)
            ids[tokens[id]] = id;
        Size = tokens.Count;
        Unknown = Special(ids, "[UNK]");
        Start = Special(ids, "[CLS]");
        Separator = Special(ids, "[SEP]");
        _beginnings = new Pieces(ids.Where(token => !IsContinuation(token.Key)));
        _continuations = new Pieces(ids.Where(token => IsContinuation(token.Key))
            .Select(token => KeyValuePair.Create(token.Key[ContinuationMark.Length..], token.Value)));
    }

    public int Size { get; }

    public int Unknown { get; }

    public int Start { get; }

    public int Separator { get; }

    /// <summary>The tokens that begin a word.</summary>
    public IEnumerable<string> Beginnings => _beginnings.Ids.Dictionary.Keys;

    /// <summary>Finds the longest token that the text begins with.</summary>
    /// <param name="text">What is left of a word; not empty.</param>
    /// <param name="continues">Whether something of the word came before.</param>
    /// <param name="length">UTF-16 code units matched.</param>
    /// <param name="steps">Is raised by the number of look-ups, at most the longest token's length.</param>
    /// <returns>The token's id, or -1.</returns>
    public int LongestMatch(ReadOnlySpan<char> text, bool continues, out int length, ref long steps)
    {
        var pieces = continues ? _continuations : _beginnings;
        for (length = Math.Min(text.Length, pieces.MaxLength); length > 0; length--)
        {
            steps++;
            if (pieces.Ids.TryGetValue(text[..length], out var id))
                return id;
        }

        return -1;
    }

    private static bool IsContinuation(string token) =>
        token.Length > ContinuationMark.Length && token.StartsWith(ContinuationMark, StringComparison.Ordinal);

    private static int Special(Dictionary<string, int> ids, string token) =>
        ids.TryGetValue(token, out var id) ? id : throw new ModelException($"The vocabulary has no {token}.");

    private sealed class Pieces
    {
        public Pieces(IEnumerable<KeyValuePair<string, int>> ids)
        {
            var dictionary = new Dictionary<string, int>(ids, StringComparer.Ordinal);
            MaxLength = dictionary.Keys.Max(token => token.Length);
            Ids = dictionary.GetAlternateLookup<ReadOnlySpan<char>>();
        }

        public int MaxLength { get; }

        public Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Ids { get; }
    }
}
