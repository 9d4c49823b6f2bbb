using System.Globalization;
using System.Text;

namespace RagPrep.Models;

/// <summary>One pass over one text: normalises, splits into words, writes their pieces. Holds one word, never a copy of the text.</summary>
internal ref struct WordPieceSplitter
{
    /// <summary>Longer words are one unknown token, as in the reference; it is also what keeps a pass linear.</summary>
    public const int MaxWordLength = 100;

    /// <summary>Room a word takes in UTF-16 code units.</summary>
    public const int WordBuffer = 2 * MaxWordLength;

    private readonly Vocabulary _vocabulary;
    private readonly Span<char> _word;
    private readonly Span<long> _ids;
    private readonly int _limit;
    private int _used;
    private int _wordLength;

    /// <param name="vocabulary">The tokens.</param>
    /// <param name="word">Room for a word: <see cref="WordBuffer"/>.</param>
    /// <param name="ids">Takes the first ids; those beyond its end are only counted.</param>
    /// <param name="limit">The pass may stop when it has more tokens than this.</param>
    public WordPieceSplitter(Vocabulary vocabulary, Span<char> word, Span<long> ids, int limit)
    {
        _vocabulary = vocabulary;
        _word = word;
        _ids = ids;
        _limit = limit;
    }

    /// <summary>Tokens found.</summary>
    public int Count { get; private set; }

    /// <summary>Code points read and vocabulary look-ups made: what the pass cost.</summary>
    public long Steps => _steps;

    private long _steps;

    public void Split(ReadOnlySpan<char> text)
    {
        for (var position = 0; position < text.Length && Count <= _limit; _steps++)
        {
            if (char.IsAscii(text[position]))
            {
                AddAscii(text[position++]);
                continue;
            }

            // A lone surrogate is read as U+FFFD, which is dropped.
            Rune.DecodeFromUtf16(text[position..], out var rune, out var length);
            position += length;
            AddRune(rune);
        }

        EndWord();
    }

    private void AddAscii(char character)
    {
        if (char.IsAsciiLetterOrDigit(character))
            AddLetter(new Rune(char.ToLowerInvariant(character)));
        else if (character is ' ' or '\t' or '\n' or '\r')
            EndWord();
        else if (!char.IsControl(character))
            AddWord(new Rune(character));
    }

    private void AddRune(Rune rune)
    {
        if (BertCharacters.IsDropped(rune))
            return;
        if (Rune.IsWhiteSpace(rune))
        {
            EndWord();
        }
        else if (BertCharacters.IsIdeograph(rune))
        {
            EndWord();
            AddDecomposed(rune);
            EndWord();
        }
        else
        {
            AddDecomposed(rune);
        }
    }

    private void AddDecomposed(Rune rune)
    {
        Span<char> parts = stackalloc char[CanonicalDecomposition.MaxLength];
        var length = CanonicalDecomposition.Write(rune.Value, parts);
        if (length == 0)
            AddFolded(rune);
        foreach (var part in parts[..length].EnumerateRunes())
            AddFolded(part);
    }

    private void AddFolded(Rune rune)
    {
        if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark)
            return;
        var lower = Rune.ToLowerInvariant(rune);
        if (BertCharacters.IsPunctuation(lower))
            AddWord(lower);
        else
            AddLetter(lower);
    }

    private void AddWord(Rune rune)
    {
        EndWord();
        AddLetter(rune);
        EndWord();
    }

    private void AddLetter(Rune rune)
    {
        if (_wordLength++ < MaxWordLength)
            _used += rune.EncodeToUtf16(_word[_used..]);
    }

    private void EndWord()
    {
        if (_wordLength > MaxWordLength)
            Add(_vocabulary.Unknown);
        else if (_wordLength > 0)
            AddPieces(_word[.._used]);
        _wordLength = 0;
        _used = 0;
    }

    /// <summary>The longest piece first; a word with a part that no piece matches is unknown as a whole.</summary>
    private void AddPieces(scoped ReadOnlySpan<char> word)
    {
        var before = Count;
        for (var start = 0; start < word.Length;)
        {
            var id = _vocabulary.LongestMatch(word[start..], start > 0, out var length, ref _steps);
            if (id < 0)
            {
                Count = before;
                Add(_vocabulary.Unknown);
                return;
            }

            Add(id);
            start += length;
        }
    }

    private void Add(int id)
    {
        if (Count < _ids.Length)
            _ids[Count] = id;
        Count++;
    }
}
