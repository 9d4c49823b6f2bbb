using System.Globalization;
using System.Text;
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
        if (system.Rerank)
            text.Append($" > rerank {system.Depth} x {Number(system.Weight)}");
        if (system.Rerank && system.WindowCharacters != Default.WindowCharacters)
            text.Append($" window {system.WindowCharacters}");
        if (system.Answers)
            text.Append(" > answers");
        if (system.ChunkTokens != Default.ChunkTokens)
            text.Append($" / chunks {system.ChunkTokens}");
        if (system.ChunkOverlap != Default.ChunkOverlap)
            text.Append($" / overlap {system.ChunkOverlap}");
        if (system.MergeSections != Default.MergeSections)
            text.Append(system.MergeSections ? " / merged" : " / not merged");
        if (!system.HeadingContext)
            text.Append(" / no headings");
        return text.ToString();
    }

    // '.3', '0', '1', '.25'
    private static string Number(double value) => value == 0 ? "0" : value.ToString("#.####", CultureInfo.InvariantCulture);
}
