using RagPrep.TestSupport;

namespace RagPrep.IntegrationTests.Index.Lexical;

/// <summary>A test that asks the real Lucene; skipped, with the reason, where Java, Lucene's jars or the data are absent.</summary>
internal sealed class LuceneFactAttribute : FactAttribute
{
    public LuceneFactAttribute(bool needsPublicData = false) =>
        Skip = LuceneProcess.Missing
            ?? (needsPublicData && RepositoryPaths.Shared is null ? "the folder shared/ with public collections is not beside the checkout" : null);
}
