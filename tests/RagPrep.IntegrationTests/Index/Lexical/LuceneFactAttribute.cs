namespace RagPrep.IntegrationTests.Index.Lexical;

/// <summary>A test that asks the real Lucene; skipped, with the reason, where Java, or Lucene's jars are absent.</summary>
internal sealed class LuceneFactAttribute : FactAttribute
{
    public LuceneFactAttribute() => Skip = LuceneProcess.Missing;
}
