using System.Globalization;
using System.Text.RegularExpressions;
using RagPrep.Retrieval;

namespace RagPrep.Answering.Generated;

/// <summary>What a sentence cannot say in other words: numbers, names, code identifiers and formulas. Each has to stand in the evidence.</summary>
internal static partial class HardFacts
{
    /// <summary>Those of a sentence that a text does not hold.</summary>
    public static IReadOnlyList<string> Missing(string sentence, string evidence)
    {
        var body = ListMark().Replace(sentence, "");
        var numbers = Number().Matches(evidence).Select(match => Value(match.Value)).ToHashSet();
        var squeezed = Squeeze(evidence);
        var terms = QuestionTerms.Terms(evidence).ToHashSet();
        return
        [
            .. Number().Matches(body).Select(match => match.Value).Where(number => !numbers.Contains(Value(number))),
            .. Formulas(body).Where(formula => !Reckons(Squeeze(formula).TrimEnd('.'), squeezed)),
            .. Identifiers(body).Where(name => !Stands(name, evidence)),
            .. Names(body).Where(name => !QuestionTerms.Terms(name).TrueForAll(terms.Contains)),
        ];
    }

    private static IEnumerable<string> Identifiers(string text) =>
        Identifier().Matches(text).Select(match => match.Groups["code"].Success ? match.Groups["code"].Value : match.Value);

    /// <summary>Words with a capital inside a sentence; at its start every word has one.</summary>
    private static IEnumerable<string> Names(string text) =>
        Capital().Matches(text).Where(word => Before(text, word.Index) is { } before && before is not ('.' or '!' or '?' or ':')).Select(word => word.Value);

    private static char? Before(string text, int index)
    {
        var before = text[..index].TrimEnd(' ', '"', '\'', '(', '*', '_', '“', '‘', '\n');
        return before.Length == 0 ? null : before[^1];
    }

    /// <summary>What is between dollar signs, and, of what is written out, each side of an equation that reckons.</summary>
    private static IEnumerable<string> Formulas(string text) =>
        Dollars().Matches(text).Select(match => match.Groups[1].Value)
            .Concat(Reckoning().Matches(Dollars().Replace(text, " ")).SelectMany(match => Relations().Split(match.Value)).Where(side => Operators().IsMatch(side.Trim()) && !Words().IsMatch(side)));

    private static bool Stands(string name, string evidence)
    {
        // 'CNNs' is the plural of CNN.
        var single = name.Length > 2 && name[^1] == 's' && char.IsUpper(name[^2]) ? name[..^1] : name;
        var bare = single.TrimEnd('(', '.', ',', ';', ':');
        for (var at = evidence.IndexOf(bare, StringComparison.OrdinalIgnoreCase); at >= 0; at = evidence.IndexOf(bare, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + bare.Length;
            if ((at == 0 || !IsWord(evidence[at - 1]) || !IsWord(bare[0])) && (end >= evidence.Length || !IsWord(evidence[end]) || !IsWord(bare[^1]) || evidence[end] is 's'))
                return true;
        }
        return bare.Length == 0;
    }

    // Without spaces only digits still show that a number goes on.
    private static bool Reckons(string formula, string evidence)
    {
        for (var at = evidence.IndexOf(formula, StringComparison.OrdinalIgnoreCase); at >= 0; at = evidence.IndexOf(formula, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + formula.Length;
            if ((at == 0 || !char.IsAsciiDigit(evidence[at - 1])) && (end == evidence.Length || !char.IsAsciiDigit(evidence[end]) || !char.IsAsciiDigit(evidence[end - 1])))
                return true;
        }
        return false;
    }

    private static bool IsWord(char character) => char.IsLetterOrDigit(character) || character == '_';

    private static double Value(string number) =>
        double.TryParse(number.Replace(",", ""), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : double.NaN;

    private static string Squeeze(string text) => Noise().Replace(text, "");

    [GeneratedRegex(@"^(?:[-*+•\s]|\d{1,2}[.)]\s)*")]
    private static partial Regex ListMark();

    [GeneratedRegex(@"(?<![\w.])\.\d+|\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")]
    private static partial Regex Number();

    // Between backticks; with an underscore or a capital inside; called; of capitals only.
    [GeneratedRegex(@"`(?<code>[^`\n]+)`|\b\w+_\w+\b|\b[A-Za-z]+\.[A-Za-z_]\w+\b|\b[a-z]+[A-Z]\w*\b|\b[A-Z][a-z]+[A-Z]\w*\b|\b[A-Za-z_]\w*\(|\b[A-Z][A-Z0-9]+s?\b")]
    private static partial Regex Identifier();

    [GeneratedRegex(@"\b\p{Lu}\p{Ll}[\p{L}'-]*\b")]
    private static partial Regex Capital();

    [GeneratedRegex(@"\$+([^$\n]+)\$+")]
    private static partial Regex Dollars();

    [GeneratedRegex(@"[\w()\[\]{}\\^]+(?:\s*(?:[=<>≤≥≈+*/×·^−]|\s-\s)\s*[\w()\[\]{}\\^.]+)+")]
    private static partial Regex Reckoning();

    [GeneratedRegex(@"[=<>≤≥≈]")]
    private static partial Regex Relations();

    [GeneratedRegex(@"[+*/×·^−]|\s-\s")]
    private static partial Regex Operators();

    // 'recall/latency' divides nothing.
    [GeneratedRegex(@"\b[A-Za-z]*[a-z]{3,}\b(?!\()|\b[A-Za-z]{3,}/[A-Za-z]{3,}\b")]
    private static partial Regex Words();

    [GeneratedRegex(@"[\s$\\{}*`_]|\btext\b|\bmathrm\b")]
    private static partial Regex Noise();
}
