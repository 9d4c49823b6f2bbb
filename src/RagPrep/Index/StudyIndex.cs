namespace RagPrep.Index;

/// <summary>The index of one corpus: its catalog, the generation that is served, and the run that brings it up to date.</summary>
public sealed class StudyIndex : IDisposable
{
    /// <summary>The generation that searches use now, or null before <see cref="OpenAsync"/> found or built one.</summary>
    public IChunkIndex? Current => throw new NotImplementedException();

    /// <summary>Opens what was committed before, rebuilding lost or damaged search structures from the catalog.</summary>
    /// <param name="writable">Takes the folder's lock, needed for <see cref="UpdateAsync"/>.</param>
    /// <param name="cancellationToken">Ends the opening.</param>
    /// <exception cref="IndexException">Another process holds the folder, or it cannot be used.</exception>
    public Task OpenAsync(bool writable, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>Scans the corpus folder, indexes what changed, and serves the new generation. One run at a time; a second waits.</summary>
    /// <exception cref="IndexException">The corpus folder is missing or cannot be read, or the disk is full; what was committed stays.</exception>
    public Task<IndexingReport> UpdateAsync(IProgress<IndexingProgress>? progress, CancellationToken cancellationToken) =>
        throw new NotImplementedException();

    /// <summary>All files that the catalog knows, by path.</summary>
    public IReadOnlyList<DocumentInfo> Documents() => throw new NotImplementedException();

    /// <summary>One document with its text and sections, or null.</summary>
    public StoredDocument? Document(string id) => throw new NotImplementedException();

    /// <inheritdoc/>
    public void Dispose() => throw new NotImplementedException();
}
