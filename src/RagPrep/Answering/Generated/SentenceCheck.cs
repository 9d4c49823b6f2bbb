using System.Text.RegularExpressions;

namespace RagPrep.Answering.Generated;

/// <summary>Decides on each piece of a generated answer: with which sources it may go out, or that it may not.</summary>
/// <param name="support">Reads passages.</param>
/// <param name="passages">All that the model was given, numbered from 1.</param>
internal sealed partial class SentenceCheck(SupportCheck support, IReadOnlyList<PromptPassage> passages)
{
    /// <summary>What supports a piece: sentences of the passages that it cites, else of any that does; none where it is to be dropped.</summary>
    public async Task<IReadOnlyList<Source>> SourcesAsync(Draft draft, CancellationToken cancellationToken)
    {
        if (Forbidden().IsMatch(draft.Text) || Orders.In(draft.Text))
            return [];
        if (draft.IsCode)
            return CodeSource(draft.Text) is { } code ? [code] : [];

        // 1. What it cites.
        var cited = draft.Numbers.Where(number => number >= 1 && number <= passages.Count).Select(number => passages[number - 1]).ToList();
        if (cited.Count > 0 && Chosen(await support.ReadAsync(draft.Text, cited, together: true, cancellationToken)) is { Count: > 0 } own)
            return own;

        // 2. It cites nothing, or the wrong passage: another may say it.
        var others = passages.Except(cited).ToList();
        var best = others.Count == 0 ? null : (await support.ReadAsync(draft.Text, others, together: false, cancellationToken)).MaxBy(one => one.Probability);
        return best is { Supports: true } ? [best.Source] : [];
    }

    private static List<Source> Chosen(IReadOnlyList<Support> cited) => [.. cited.Where(one => one.Supports).OrderByDescending(one => one.Probability).Select(one => one.Source)];

    /// <summary>What holds every line of a code block, letters compared.</summary>
    private Source? CodeSource(string block)
    {
        var lines = block.Split('\n').Where(line => !line.TrimStart().StartsWith("```", StringComparison.Ordinal)).Select(Squeeze).Where(line => line.Length > 0).ToList();
        foreach (var passage in passages)
        {
            var units = passage.Sentences.Select(sentence => Squeeze(sentence.Text)).ToList();
            if (lines.Count == 0 || !lines.TrueForAll(string.Concat(units).Contains))
                continue;
            var (first, last) = (units.FindIndex(unit => Shares(unit, lines)), units.FindLastIndex(unit => Shares(unit, lines)));
            return first < 0 ? null : passage.Source(first, last);
        }
        return null;
    }

    private static bool Shares(string unit, List<string> lines) => unit.Length > 0 && lines.Exists(line => line.Contains(unit) || unit.Contains(line));

    private static string Squeeze(string code) => Space().Replace(code, "");

    // Links and images may carry what was read to elsewhere; tags are no part of an answer.
    [GeneratedRegex(@"!?\[[^\[\]\n]*\]\([^()\n]*\)|\b(?:https?|ftp|file|data|javascript):|\bwww\.|<\s*/?\s*(?:a|img|script|iframe|style|form|svg|object|embed|link|meta)\b|<\|", RegexOptions.IgnoreCase)]
    private static partial Regex Forbidden();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
