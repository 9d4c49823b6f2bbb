namespace RagPrep.Index.Lexical;

/// <summary>Terms that a tokenizer takes apart at their symbols: <c>C++</c>, <c>C#</c>, <c>F#</c>, <c>.NET</c>, <c>precision@k</c>, <c>@10</c>.</summary>
internal static class SymbolTerms
{
    public static void Write(in Neighbours here, in TermWriter terms)
    {
        if (here.Token.Length == 1)
            WriteLanguage(here, terms);
        if (here.Token.EndsWith("net", StringComparison.OrdinalIgnoreCase))
            WriteDotNet(here, terms);
        if (here.Before is [.., '@'])
            WriteCutoff(here, terms);
    }

    private static void WriteLanguage(in Neighbours here, in TermWriter terms)
    {
        if (!char.IsAsciiLetter(here.Token[0]))
            return;
        if (here.After.StartsWith("++") && !GoesOn(here.After[2..]))
            terms.Exact(here.Token, "++");
        if (here.After is ['#' or '♯', ..] && !GoesOn(here.After[1..]))
            terms.Exact(here.Token, "#");
    }

    private static void WriteDotNet(in Neighbours here, in TermWriter terms)
    {
        var alone = here.Token.Length == 3 && here.Before is [.., '.'] && !EndsInWord(here.Before[..^1]);
        if (alone || here.Token.EndsWith(".NET", StringComparison.Ordinal))
            terms.Exact(".", "net");
    }

    private static bool EndsInWord(ReadOnlySpan<char> text) => !text.IsEmpty && char.IsLetterOrDigit(text[^1]);

    // Measures at a cut-off: every number is also a k, so that precision@k finds precision@10.
    private static void WriteCutoff(in Neighbours here, in TermWriter terms)
    {
        var isNumber = here.Token.Length <= 4 && !here.Token.ContainsAnyExceptInRange('0', '9');
        if (!isNumber && here.Token is not ("k" or "K" or "n" or "N"))
            return;
        WriteCutoff(here, here.Token, terms);
        if (isNumber)
            WriteCutoff(here, "k", terms);
    }

    private static void WriteCutoff(in Neighbours here, ReadOnlySpan<char> cutoff, in TermWriter terms)
    {
        terms.Exact("@", cutoff);
        if (here.Gap is not "@" || here.Previous.Length > 32)
            return;
        Span<char> measure = stackalloc char[here.Previous.Length + 1];
        here.Previous.CopyTo(measure);
        measure[^1] = '@';
        terms.Exact(measure, cutoff);
    }

    private static bool GoesOn(ReadOnlySpan<char> after) => !after.IsEmpty && char.IsLetterOrDigit(after[0]);
}
