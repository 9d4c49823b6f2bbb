using RagPrep.Api.Jobs;
using RagPrep.Documents;
using RagPrep.Index;

namespace RagPrep.Api.Uploads;

/// <summary>Adds files to the corpus: checks each name, writes the file, indexes all of them, and says how each went.</summary>
public sealed class Upload(CorpusFolder corpus, IndexJobs jobs, StudyIndex index)
{
    /// <summary>Adds or replaces files.</summary>
    public async Task<UploadResponse> AddAsync(IReadOnlyList<IFormFile> files, CancellationToken cancellationToken)
    {
        var written = new List<UploadedFile>();
        foreach (var file in files)
            written.Add(await WriteAsync(file, written, cancellationToken));

        if (written.All(file => file.File is null))
            return new UploadResponse(written);

        await jobs.Request().Completion.WaitAsync(cancellationToken);
        var indexed = index.Documents().ToDictionary(document => document.Id);
        return new UploadResponse([.. written.Select(file => WithOutcome(file, indexed))]);
    }

    private async Task<UploadedFile> WriteAsync(IFormFile sent, List<UploadedFile> before, CancellationToken cancellationToken)
    {
        if (SafeFileName.From(sent.FileName) is not { } file)
            return Refused(sent, "The file has no usable name.");
        if (DocumentReaders.For(file) is null)
            return Refused(sent, $"Files of this kind are not indexed; these are: {string.Join(' ', DocumentReaders.Extensions.Order())}.");
        if (before.Exists(other => other.File == file))
            return Refused(sent, $"Another file of this upload is called {file} too.");
        if (sent.Length == 0)
            return Refused(sent, "The file is empty.");
        try
        {
            await using var content = sent.OpenReadStream();
            await corpus.WriteAsync(file, content, cancellationToken);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Refused(sent, $"The file cannot be written: {failure.Message}");
        }
        return new UploadedFile(sent.FileName, file, Document.IdOf(file), "indexed", 0, null);
    }

    private static UploadedFile Refused(IFormFile sent, string reason) => new(sent.FileName, null, null, "refused", 0, reason);

    private static UploadedFile WithOutcome(UploadedFile file, Dictionary<string, DocumentInfo> indexed)
    {
        if (file.DocumentId is null)
            return file;
        return indexed.TryGetValue(file.DocumentId, out var document)
            ? file with { State = document.State, Chunks = document.Chunks, Error = document.Error }
            : file with { State = "failed", Error = "The file was gone before it could be indexed." };
    }
}
