using System.Globalization;
using System.Text;
using RagPrep.Answering;
using RagPrep.Retrieval;

namespace RagPrep.Evaluation.Systems;

/// <summary>Writes a system in one line.</summary>
internal static class SystemText
{
    private static readonly SystemSpec Default = new();

    public static string Of(SystemSpec system)
    {
        var text = new StringBuilder(system.Name is null ? "" : $"{system.Name}: ");
        text.Append(system.Mode switch
        {
            SearchMode.Lexical => "lexical",
            SearchMode.Dense => "dense",
            _ => $"hybrid {(system.Fusion == FusionMethod.MinMax ? "minmax" : "rrf")} {Number(system.LexicalWeight)}",
        });
        if (system.Candidates != Default.Candidates)
            text.Append($" of {system.Candidates}");
        text.Append(Unless(!system.Hyde, " + hyde")).Append(Unless(!system.MultiQuery, " + multi-query"))
            .Append(Unless(!system.Decompose, " + decomposition")).Append(Unless(!system.StepBack, " + step-back"))
            .Append(system.FollowUps switch { FollowUpStyle.AsAsked => " + follow-ups as asked", FollowUpStyle.Model => " + follow-ups by the model", _ => "" });
        if (system.Rerank)
            text.Append($" > rerank {system.Depth} x {Number(system.Weight)}");
        if (system.Rerank && system.WindowCharacters != Default.WindowCharacters)
            text.Append($" window {system.WindowCharacters}");
        if (system.Answers)
            text.Append(system.AnswerStyle == AnswerStyle.Extractive ? " > answers" : " > generated answers").Append(Answers(system));
        if (system.Mode != SearchMode.Dense)
            text.Append(Words(system));
        if (system.ChunkTokens != Default.ChunkTokens)
            text.Append($" / chunks {system.ChunkTokens}");
        if (system.WindowTokens != Default.WindowTokens)
            text.Append($" / at most {system.WindowTokens}");
        if (system.ChunkOverlap != Default.ChunkOverlap)
            text.Append($" / overlap {system.ChunkOverlap}");
        if (system.MergeSections != Default.MergeSections)
            text.Append(system.MergeSections ? " / merged" : " / not merged");
        if (!system.HeadingContext)
            text.Append(" / no headings");
        return text.ToString();
    }

    private static string Words(SystemSpec system) => string.Concat(
        Unless(system.K1 == Default.K1, $" / k1 {Number(system.K1)}"),
        Unless(system.B == Default.B, $" / b {Number(system.B)}"),
        Unless(system.HeadingBoost == Default.HeadingBoost || !system.HeadingContext, $" / headings x {Number(system.HeadingBoost)}"));

    private static string Answers(SystemSpec system) => string.Concat(
        Unless(system.Passages == Default.Passages, $" of {system.Passages} passages"),
        Unless(system.Units == Default.Units, $" of {system.Units} units"),
        Unless(system.RelativeScore == Default.RelativeScore, $" above {Number(system.RelativeScore)}"),
        Unless(system.TargetWords == Default.TargetWords, $" to {system.TargetWords} words"),
        Unless(system.MaxWords == Default.MaxWords, $" at most {system.MaxWords} words"));

    private static string Unless(bool asShipped, string text) => asShipped ? "" : text;

    // '.3', '0', '1', '.25'
    private static string Number(double value) => value == 0 ? "0" : value.ToString("#.####", CultureInfo.InvariantCulture);
}
