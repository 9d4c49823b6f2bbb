using System.Security.Cryptography;
using RagPrep.Api.Jobs;
using RagPrep.Documents;
using RagPrep.Documents.Detection;
using RagPrep.Index;

namespace RagPrep.Api.Uploads;

/// <summary>Adds files to the corpus: tells each by its content, writes it, indexes all of them, and says how each went.</summary>
public sealed class Upload(CorpusFolder corpus, KnownContent known, IndexJobs jobs, StudyIndex index)
{
    /// <summary>Adds or replaces files.</summary>
    public async Task<UploadResponse> AddAsync(IReadOnlyList<IFormFile> files, CancellationToken cancellationToken)
    {
        var taken = new Taken();
        foreach (var file in files)
            taken.Results.AddRange(await TakeAsync(file, taken, cancellationToken));
        if (taken.Files.Count == 0)
            return new UploadResponse(taken.Results);

        await jobs.Request().Completion.WaitAsync(cancellationToken);
        var indexed = index.Documents().ToDictionary(document => document.Id);
        return new UploadResponse([.. taken.Results.Select(file => WithOutcome(file, indexed))]);
    }

    private async Task<IEnumerable<UploadedFile>> TakeAsync(IFormFile sent, Taken taken, CancellationToken cancellationToken)
    {
        try
        {
            return await StoreAsync(sent, taken, cancellationToken);
        }
        catch (DocumentException refusal)
        {
            return [Refused(sent, refusal.Message)];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return [Refused(sent, $"The file cannot be written: {failure.Message}")];
        }
    }

    private async Task<IEnumerable<UploadedFile>> StoreAsync(IFormFile sent, Taken taken, CancellationToken cancellationToken)
    {
        // 1. What it is, and so its name.
        if (SafeFileName.From(sent.FileName) is not { } given)
            throw new DocumentException("The file has no usable name.");
        if (sent.Length == 0)
            throw new DocumentException("The file is empty.");
        var type = ContentType.Of(given, sent.OpenReadStream());
        var isArchive = type.Extension == ".zip";
        if (type.Extension is null || !(isArchive || DocumentReaders.Extensions.Contains(type.Extension)))
            throw new DocumentException($"{type.Refusal(given)} These are: {string.Join(' ', DocumentReaders.Extensions.Append(".zip").Order())}.");
        var (file, note) = StoredName.For(given, type);
        if (taken.Files.Contains(file))
            throw new DocumentException($"Another file of this upload is called {file} too.");
        if (corpus.ArchiveOf(file) is { } archive)
            throw new DocumentException($"{archive} is an archive: upload it as a whole, with the file in it.");
        var documents = isArchive ? ArchivedDocuments.In(file, sent.OpenReadStream()) : [file];

        // 2. Whether it is there already.
        await using var content = sent.OpenReadStream();
        var hash = await SHA256.HashDataAsync(content, cancellationToken);
        if ((taken.Find(hash) ?? known.Find(file, hash, sent.Length, isArchive)) is { } same)
            return [new UploadedFile(sent.FileName, null, same.DocumentId, "same", 0, null) { Note = $"{same.File} has the same content; nothing was written.", SameAs = same.File }];

        // 3. Into the folder.
        content.Position = 0;
        await corpus.WriteAsync(file, content, cancellationToken);
        taken.Add(file, hash, isArchive);
        return documents.Select(document => new UploadedFile(sent.FileName, document, Document.IdOf(document), "indexed", 0, null) { Note = note });
    }

    private static UploadedFile Refused(IFormFile sent, string reason) => new(sent.FileName, null, null, "refused", 0, reason);

    private static UploadedFile WithOutcome(UploadedFile file, Dictionary<string, DocumentInfo> indexed)
    {
        if (file.DocumentId is null || file.State == "refused")
            return file;
        var document = indexed.GetValueOrDefault(file.DocumentId);
        if (file.State == "same")
            return file with { Chunks = document?.Chunks ?? 0 };
        return document is not null
            ? file with { State = document.State, Chunks = document.Chunks, Error = document.Error }
            : file with { State = "failed", Error = "The file was gone before it could be indexed." };
    }

    /// <summary>What this upload has brought so far.</summary>
    private sealed class Taken
    {
        private readonly Dictionary<string, (string File, string? DocumentId)> byHash = [];

        public List<UploadedFile> Results { get; } = [];

        public HashSet<string> Files { get; } = [];

        public (string File, string? DocumentId)? Find(byte[] hash) => byHash.TryGetValue(Convert.ToHexString(hash), out var file) ? file : null;

        public void Add(string file, byte[] hash, bool isArchive)
        {
            Files.Add(file);
            byHash[Convert.ToHexString(hash)] = (file, isArchive ? null : Document.IdOf(file));
        }
    }
}
