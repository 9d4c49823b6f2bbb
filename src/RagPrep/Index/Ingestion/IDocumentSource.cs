using RagPrep.Index.Catalog;

namespace RagPrep.Index.Ingestion;

/// <summary>Where the documents of an index come from.</summary>
internal interface IDocumentSource
{
    /// <summary>All documents there are, by path.</summary>
    /// <exception cref="IndexException">They cannot be listed, or there is none.</exception>
    IReadOnlyList<CorpusFile> Scan();

    /// <summary>Reads and chunks one document; what goes wrong with it is a result. Called by several threads at once.</summary>
    /// <param name="file">One of <see cref="Scan"/>.</param>
    /// <param name="known">Its state when it was read last, or null.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    PreparedFile Prepare(CorpusFile file, FileState? known, CancellationToken cancellationToken);
}
