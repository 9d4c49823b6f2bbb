namespace RagPrep.Documents.Pdf;

/// <summary>Whether a line ends what it says.</summary>
internal static class TextEnd
{
    public static bool IsSentenceEnd(string line)
    {
        var end = line.AsSpan().TrimEnd().TrimEnd("\"'”’)]");
        return end.Length > 0 && end[^1] is '.' or '!' or '?' or ':' or ';' or '…';
    }
}
