using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using RagPrep.Chunking;
using RagPrep.Index;
using RagPrep.Index.Qdrant;
using RagPrep.Models;

namespace RagPrep.IntegrationTests.Robustness;

/// <summary>Opens an index folder anew and holds all that it serves against the corpus.</summary>
internal static class IndexCheck
{
    /// <summary>An index over a folder, with the library's models and without its state.</summary>
    public static StudyIndex IndexOf(Library library, string folder)
    {
        var (options, chunking) = (Options.Create(new IndexOptions { Path = folder }), library.Get<IOptions<ChunkingOptions>>());
        var provider = new IndexProvider(options, chunking, library.Get<IOptions<QdrantOptions>>(), TimeProvider.System, library.Get<ILogger<IndexProvider>>());
        return new StudyIndex(
            library.Get<IOptions<CorpusOptions>>(), options, chunking, library.Get<Chunker>(), library.Get<SentenceEmbedder>(), provider, TimeProvider.System,
            library.Get<ILogger<StudyIndex>>());
    }

    /// <summary>Opens the folder to read and checks it.</summary>
    /// <returns>The ids of the chunks that are served, in order.</returns>
    public static async Task<IReadOnlyList<string>> OpenAndCheckAsync(Library library, string folder, ChangingCorpus corpus)
    {
        using var index = IndexOf(library, folder);
        await index.OpenAsync(writable: false, CancellationToken.None);
        var documents = index.Documents();
        if (index.Current is not { } current)
        {
            Assert.Empty(documents);
            return [];
        }
        var chunks = await ChunksAsync(current);
        Assert.Equal(documents.Select(document => document.Id), chunks.Select(chunk => chunk.DocumentId).Distinct());
        foreach (var document in documents)
            CheckDocument(index, document, [.. chunks.Where(chunk => chunk.DocumentId == document.Id)], corpus);
        foreach (var document in documents)
            await CheckSearchAsync(current, document.File);
        await CheckDenseAsync(library, current, chunks[chunks.Count / 2]);
        return [.. chunks.Select(chunk => chunk.Id)];
    }

    private static async Task<List<Chunk>> ChunksAsync(IChunkIndex index)
    {
        var chunks = new List<Chunk>();
        for (var ordinal = 0; ordinal < index.Count; ordinal++)
        {
            chunks.Add(await index.GetAsync(ordinal, CancellationToken.None));
            Assert.Equal(ordinal, index.Find(chunks[^1].Id));
        }
        return chunks;
    }

    private static void CheckDocument(StudyIndex index, DocumentInfo info, List<Chunk> chunks, ChangingCorpus corpus)
    {
        Assert.Equal(("indexed", null, chunks.Count), (info.State, info.Error, info.Chunks));
        // All chunks of one version of the file, and of one alone.
        Assert.Contains(corpus.VersionsOf(info.File), version => version.Select(chunk => chunk.Id).SequenceEqual(chunks.Select(chunk => chunk.Id)));
        var text = index.Document(info.Id)!.Text;
        Assert.All(chunks, chunk => Assert.Equal(chunk.Text, text[chunk.Characters.From..chunk.Characters.To]));
    }

    private static async Task CheckSearchAsync(IChunkIndex index, string file)
    {
        var found = await index.SearchLexicalAsync(ChangingCorpus.WordOf(file), [], 1, null, CancellationToken.None);
        Assert.Equal(file, (await index.GetAsync(Assert.Single(found).Ordinal, CancellationToken.None)).File);
    }

    private static async Task CheckDenseAsync(Library library, IChunkIndex index, Chunk chunk)
    {
        var vector = (await library.Get<SentenceEmbedder>().GenerateAsync([library.Get<Chunker>().EmbeddingText(chunk)]))[0].Vector;
        var found = await index.SearchDenseAsync(vector, 1, null, CancellationToken.None);
        Assert.Equal(chunk.Id, (await index.GetAsync(Assert.Single(found).Ordinal, CancellationToken.None)).Id);
    }
}
