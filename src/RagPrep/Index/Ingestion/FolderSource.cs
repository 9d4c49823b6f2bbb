using RagPrep.Index.Catalog;

namespace RagPrep.Index.Ingestion;

/// <summary>The documents of the corpus folder.</summary>
internal sealed class FolderSource(CorpusFolder folder, FilePreparation preparation) : IDocumentSource
{
    public IReadOnlyList<CorpusFile> Scan() => folder.Scan();

    public PreparedFile Prepare(CorpusFile file, FileState? known, CancellationToken cancellationToken) => preparation.Prepare(file, known, cancellationToken);
}
