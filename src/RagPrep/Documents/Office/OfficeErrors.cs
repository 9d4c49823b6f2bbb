namespace RagPrep.Documents.Office;

/// <summary>Turns what the Open XML library throws at damaged packages into words.</summary>
internal static class OfficeErrors
{
    /// <summary>Reads, and explains why where it cannot.</summary>
    /// <exception cref="DocumentException">The package is not what <paramref name="format"/> promises.</exception>
    public static Document Explain(string format, Func<Document> read)
    {
        try
        {
            return read();
        }
        // The library and the packaging below it throw a dozen types, few of them documented; all mean the file.
        catch (Exception error) when (error is not (DocumentException or OperationCanceledException or OutOfMemoryException))
        {
            throw new DocumentException($"The file is no {format}, or it is damaged: {error.Message} Open it in the program that it came from and save it anew.", error);
        }
    }
}
