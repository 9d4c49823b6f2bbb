using System.Text.Json;
using RagPrep.Contract;
using RagPrep.Documents;

namespace RagPrep.Cli;

/// <summary>Writes results to the standard output.</summary>
internal static class Result
{
    /// <summary>Writes a line; documents are not trusted, so what would steer the terminal is left out.</summary>
    public static void Line(string text = "", string indent = "")
    {
        var clean = string.Concat(text.Where(character => character is '\n' or '\t' || !char.IsControl(character)));
        foreach (var line in clean.Split('\n'))
            Console.Out.WriteLine((indent + line).TrimEnd());
    }

    /// <summary>Writes JSON.</summary>
    public static void Json<T>(T value) => Console.Out.WriteLine(JsonSerializer.Serialize(value, ContractJson.Indented));

    /// <summary>Where a passage stands: 'stats/p-values.md, lines 12–31, Hypothesis tests › p-values'.</summary>
    public static string Place(string file, int? page, LineRange lines, IReadOnlyList<string> headingPath)
    {
        var parts = new List<string> { file };
        if (page is not null)
            parts.Add($"page {page}");
        parts.Add(lines.From == lines.To ? $"line {lines.From}" : $"lines {lines.From}–{lines.To}");
        if (headingPath.Count > 0)
            parts.Add(string.Join(" › ", headingPath));
        return string.Join(", ", parts);
    }

    /// <summary>A passage that was found, under its place.</summary>
    public static void Passage(SearchHit hit)
    {
        Line(FormattableString.Invariant($"{hit.Rank}. {Place(hit.File, hit.Page, hit.Lines, hit.HeadingPath)}  ({hit.Score:0.000})"));
        Line(hit.Text.Trim(), "   ");
        foreach (var place in hit.AlsoAt)
            Line($"   also in {Place(place.File, place.Page, place.Lines, place.HeadingPath)}");
        if (hit.Explanation is { } why)
            Explanation(why);
        Line();
    }

    /// <summary>The spelling that a question may have been meant in, if any.</summary>
    public static void DidYouMean(string? meant)
    {
        if (meant is not null)
            Line($"Did you mean: {meant}\n");
    }

    private static void Explanation(HitExplanation why)
    {
        Line($"   nearest sentence: {why.BestUnit.ReplaceLineEndings(" ").Trim()}");
        foreach (var stage in why.Stages)
            Line(FormattableString.Invariant($"   {stage.Stage,-8} rank {stage.Rank,3}, score {stage.Score,8:0.0000}  {stage.Meaning}"));
        foreach (var feature in why.Ranking?.Features ?? [])
            Line(FormattableString.Invariant($"   feature  {feature.Contribution,8:0.0000}  {feature.Value:0.000} x {feature.Weight:0.000}, {feature.Meaning}"));
        if (why.Ranking is { } ranking)
            Line(FormattableString.Invariant($"   bias     {ranking.Bias,8:0.0000}  with the features the logit of {ranking.Probability:0.0000}"));
        foreach (var term in why.Terms)
            Line(FormattableString.Invariant($"   word     {term.Score,8:0.0000}  '{term.Term}' {term.Frequency} times in the {term.Field.ToString().ToLowerInvariant()}, idf {term.Idf:0.00}"));
    }
}
