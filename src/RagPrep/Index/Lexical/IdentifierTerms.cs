namespace RagPrep.Index.Lexical;

/// <summary>
/// The parts of identifiers: of <c>sklearn.model_selection</c> both names, of <c>train_test_split</c> the words and all of them
/// as one, of <c>getDummies</c> and <c>XGBoost</c> the humps; of <c>i.i.d</c> the letters as one word.
/// </summary>
internal static class IdentifierTerms
{
    public static void Write(ReadOnlySpan<char> token, in TermWriter terms)
    {
        if (token.IndexOfAny('.', ':') >= 0 && char.IsLetter(token[0]))
            WriteNames(token, terms);
        else
            WriteWords(token, terms);
    }

    private static void WriteNames(ReadOnlySpan<char> token, in TermWriter terms)
    {
        if (IsAcronym(token))
        {
            WriteWithout('.', token, terms);
            return;
        }
        foreach (var range in token.SplitAny('.', ':'))
        {
            terms.Part(token[range]);
            WriteWords(token[range], terms);
        }
    }

    // Letters at every other place: U.S.A, i.i.d, e.g.
    private static bool IsAcronym(ReadOnlySpan<char> token)
    {
        for (var i = 0; i < token.Length; i++)
        {
            if (i % 2 == 1 ? token[i] != '.' : !char.IsAsciiLetter(token[i]))
                return false;
        }
        return true;
    }

    private static void WriteWords(ReadOnlySpan<char> name, in TermWriter terms)
    {
        var core = name.Trim('_');
        if (!core.Contains('_'))
        {
            if (core.Length < name.Length)
                terms.Part(core);
            WriteHumps(core, terms);
            return;
        }
        WriteWithout('_', core, terms);
        foreach (var range in core.Split('_'))
        {
            terms.Part(core[range]);
            WriteHumps(core[range], terms);
        }
    }

    private static void WriteHumps(ReadOnlySpan<char> word, in TermWriter terms)
    {
        var start = 0;
        for (var i = 1; i < word.Length; i++)
        {
            if (!BeginsHump(word, i))
                continue;
            WriteHump(word[start..i], terms);
            start = i;
        }
        if (start > 0)
            WriteHump(word[start..], terms);
    }

    // A hump of one letter, as in iPhone or mRNA, would match everywhere.
    private static void WriteHump(ReadOnlySpan<char> hump, in TermWriter terms)
    {
        if (hump.Length > 1)
            terms.Part(hump);
    }

    // Before a capital after a small letter (getDummies), before the last of several that a small letter follows (XGBoost,
    // BM25Okapi); not before an acronym's plural (LLMs).
    private static bool BeginsHump(ReadOnlySpan<char> word, int i)
    {
        if (!char.IsUpper(word[i]) || word[i..] is [_, 's'])
            return false;
        return char.IsLower(word[i - 1]) || (i + 1 < word.Length && char.IsLower(word[i + 1]) && char.IsLetterOrDigit(word[i - 1]));
    }

    private static void WriteWithout(char separator, ReadOnlySpan<char> name, in TermWriter terms)
    {
        Span<char> joined = stackalloc char[StandardTokenizer.MaxTokenLength];
        var length = 0;
        foreach (var unit in name)
        {
            if (unit != separator)
                joined[length++] = unit;
        }
        terms.Part(joined[..length]);
    }
}
