using System.Text.RegularExpressions;

namespace RagPrep.Documents.Records;

/// <summary>Tells questions by their shape.</summary>
internal static partial class QuestionShape
{
    /// <summary>Whether a cell ends with a question mark, or starts as a question or a task does.</summary>
    public static bool Is(string cell) => cell.TrimEnd().EndsWith('?') || cell.TrimEnd().EndsWith('？') || Opening().IsMatch(cell);

    [GeneratedRegex(@"^\s*(?:what|why|how|when|where|who|whom|whose|which|is|are|was|were|do|does|did|can|could|should|would|will|define|explain|describe|compare|name|list|give|difference between)\s+\S+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Opening();
}
