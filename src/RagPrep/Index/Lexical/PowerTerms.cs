namespace RagPrep.Index.Lexical;

/// <summary>
/// Letters with raised or lowered digits, and Greek letters, as people type them: <c>R²</c>, <c>R^2</c> and <c>R2</c> as r2 and
/// rsquared, <c>L₂</c> and <c>ℓ2</c> as l2, <c>β₁</c> as beta and beta1, <c>χ²</c> as chi, chi2 and chisquared.
/// </summary>
internal static class PowerTerms
{
    private const int LongestBase = 5;
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private const string Subscripts = "₀₁₂₃₄₅₆₇₈₉";

    public static void Write(in Neighbours here, in TermWriter terms)
    {
        var token = here.Token;
        if (token[0] is 'r' or 'R' && token is [_, '2'])
            terms.Joined("r", "squared");
        if (token.Length > LongestBase || !char.IsLetter(token[0]))
            return;
        Span<char> digits = stackalloc char[4];
        var count = Digits(here.After, digits, out var raised);
        var name = GreekLetters.Name(token[0]);
        if (name.Length > 0)
            WriteNamed(name, token[1..], terms);
        if (count > 0)
            WriteNumbered(name.Length > 0 && token.Length == 1 ? name : token, digits[..count], raised, terms);
    }

    private static void WriteNamed(string name, ReadOnlySpan<char> rest, in TermWriter terms)
    {
        if (rest.IsEmpty)
            terms.Part(name);
        else if (!rest.ContainsAnyExceptInRange('0', '9'))
            terms.Exact(name, rest);
    }

    private static void WriteNumbered(ReadOnlySpan<char> name, ReadOnlySpan<char> digits, bool raised, in TermWriter terms)
    {
        terms.Exact(name, digits);
        if (raised && digits is "2")
            terms.Joined(name, "squared");
    }

    /// <summary>The digits that follow a letter, raised by their form or a caret, or lowered by their form, as plain ones.</summary>
    private static int Digits(ReadOnlySpan<char> after, Span<char> digits, out bool raised)
    {
        raised = after is ['^', ..] || (!after.IsEmpty && Superscripts.Contains(after[0]));
        var from = after is ['^', ..] ? 1 : 0;
        var count = 0;
        while (count < digits.Length && from + count < after.Length && Digit(after[from + count], from) is >= 0 and var digit)
            digits[count++] = (char)('0' + digit);
        return count;
    }

    private static int Digit(char unit, int afterCaret) =>
        afterCaret == 1 ? (char.IsAsciiDigit(unit) ? unit - '0' : -1)
        : unit is >= '\u00B2' and <= '\u2089' ? Math.Max(Superscripts.IndexOf(unit), Subscripts.IndexOf(unit)) : -1;
}
