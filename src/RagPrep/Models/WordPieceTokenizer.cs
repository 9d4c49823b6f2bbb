namespace RagPrep.Models;

/// <summary>
/// BERT's uncased WordPiece tokenization: cleans, lower-cases, strips accents, splits at white space, punctuation and Chinese
/// characters, then matches the longest pieces of the vocabulary. What reads like a special token in a text is plain text.
/// Time is linear in the text's length, also for one endless word. Safe for use by many threads.
/// </summary>
/// <remarks>
/// Control characters vanish without parting the words around them, form feed and vertical tab among them, as in the reference; a
/// reader of documents should turn those into white space. Lone surrogates vanish too.
/// </remarks>
public sealed class WordPieceTokenizer
{
    /// <summary>Special tokens around a single text: [CLS] and [SEP].</summary>
    public const int SpecialTokens = 2;

    /// <summary>Special tokens around a pair: [CLS], [SEP] and [SEP].</summary>
    public const int PairSpecialTokens = 3;

    private readonly Vocabulary _vocabulary;

    internal WordPieceTokenizer(IReadOnlyList<string> tokens) => _vocabulary = new Vocabulary(tokens);

    /// <summary>Tokens in the vocabulary.</summary>
    public int VocabularySize => _vocabulary.Size;

    /// <summary>The tokens that begin a word, in no order.</summary>
    public IEnumerable<string> Words => _vocabulary.Beginnings;

    /// <summary>Reads a vocabulary: one token a line, its id is the line's number from 0.</summary>
    public static WordPieceTokenizer Load(string vocabularyPath) => new(File.ReadAllLines(vocabularyPath));

    /// <summary>Counts a text's tokens, special tokens not counted.</summary>
    public int CountTokens(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return CountTokens(text.AsSpan());
    }

    /// <inheritdoc cref="CountTokens(string)"/>
    public int CountTokens(ReadOnlySpan<char> text) => Split(text, [], int.MaxValue, out _);

    /// <summary>A whole text's ids: [CLS] text [SEP].</summary>
    public IReadOnlyList<long> Encode(string text)
    {
        var ids = new long[CountTokens(text) + SpecialTokens];
        Encode(text, ids);
        return ids;
    }

    /// <summary>The ids of [CLS] query [SEP] passage [SEP].</summary>
    /// <param name="query">Comes first; of one longer than <paramref name="maxQueryTokens"/> the middle is left out.</param>
    /// <param name="passage">Its end is left out where the pair would be longer than <paramref name="maxTokens"/>.</param>
    /// <param name="maxTokens">The window, special tokens included; at least 3.</param>
    /// <param name="maxQueryTokens">The query's share of the window.</param>
    public EncodedPair EncodePair(string query, string passage, int maxTokens, int maxQueryTokens = int.MaxValue)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxTokens, PairSpecialTokens);
        ArgumentOutOfRangeException.ThrowIfNegative(maxQueryTokens);
        var ids = new long[maxTokens];
        var typeIds = new long[maxTokens];
        var length = EncodePair(query, passage, ids, typeIds, maxQueryTokens);
        return new EncodedPair(ids[..length.Tokens], typeIds[..length.Tokens], length.QueryTruncated, length.TextTruncated);
    }

    /// <summary>Writes [CLS] text [SEP]; the text's end is left out where it does not fit.</summary>
    internal EncodedLength Encode(ReadOnlySpan<char> text, Span<long> ids)
    {
        var room = ids.Length - SpecialTokens;
        ids[0] = _vocabulary.Start;
        var end = 1 + Fill(text, ids.Slice(1, room), out var truncated);
        ids[end++] = _vocabulary.Separator;
        return new EncodedLength(end, QueryTruncated: false, truncated);
    }

    /// <summary>Writes a pair and its types into two spans of the window's length.</summary>
    internal EncodedLength EncodePair(
        ReadOnlySpan<char> query, ReadOnlySpan<char> passage, Span<long> ids, Span<long> typeIds, int maxQueryTokens)
    {
        var room = ids.Length - PairSpecialTokens;
        ids[0] = _vocabulary.Start;
        var end = 1 + FillEnds(query, ids.Slice(1, Math.Min(room, maxQueryTokens)), out var queryTruncated);
        ids[end++] = _vocabulary.Separator;
        typeIds[..end].Clear();
        var passageStart = end;
        end += Fill(passage, ids[end..^1], out var passageTruncated);
        ids[end++] = _vocabulary.Separator;
        typeIds[passageStart..end].Fill(1);
        return new EncodedLength(end, queryTruncated, passageTruncated);
    }

    /// <summary>Steps that counting a text's tokens takes: code points read and look-ups made.</summary>
    internal long CountSteps(ReadOnlySpan<char> text)
    {
        Split(text, [], int.MaxValue, out var steps);
        return steps;
    }

    private int Fill(ReadOnlySpan<char> text, Span<long> ids, out bool truncated)
    {
        var count = Split(text, ids, ids.Length, out _);
        truncated = count > ids.Length;
        return Math.Min(count, ids.Length);
    }

    /// <summary>As <see cref="Fill"/>, but leaves out the middle: people put the question first or last, and the story between.</summary>
    private int FillEnds(ReadOnlySpan<char> text, Span<long> ids, out bool truncated)
    {
        var count = Fill(text, ids, out truncated);
        if (!truncated)
            return count;
        var all = new long[CountTokens(text)];
        Split(text, all, all.Length, out _);
        var tail = ids[(ids.Length - ids.Length / 2)..];
        all.AsSpan(all.Length - tail.Length).CopyTo(tail);
        return count;
    }

    private int Split(ReadOnlySpan<char> text, Span<long> ids, int limit, out long steps)
    {
        var splitter = new WordPieceSplitter(_vocabulary, stackalloc char[WordPieceSplitter.WordBuffer], ids, limit);
        splitter.Split(text);
        steps = splitter.Steps;
        return splitter.Count;
    }
}
