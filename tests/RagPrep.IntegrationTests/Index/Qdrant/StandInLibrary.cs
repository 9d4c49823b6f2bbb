using RagPrep.Index;
using Microsoft.Data.Sqlite;
using RagPrep.Index.Catalog;
using RagPrep.Index.Lexical;
using RagPrep.Index.Qdrant;
using RagPrep.IntegrationTests.Index.Qdrant.StandIn;
using RagPrep.IntegrationTests.Programs;

namespace RagPrep.IntegrationTests.Index.Qdrant;

/// <summary>A library whose cluster is a stand-in of its own, whatever QDRANT_URL says: it is made to fail and looked into.</summary>
public sealed class StandInLibrary : IAsyncLifetime
{
    public const string Alias = "ragprep-test";

    internal StandInServer StandIn { get; private set; } = null!;

    internal Library Library { get; private set; } = null!;

    /// <summary>Options of an index on the stand-in.</summary>
    public (string Key, string Value)[] Options(params (string Key, string Value)[] more) =>
        [("Index:Provider", "qdrant"), ("Qdrant:Url", StandIn.Url), ("Qdrant:Collection", Alias), ("Qdrant:ApiKey", "secret-key"), ("Qdrant:BatchPoints", "3"), .. more];

    public async Task InitializeAsync()
    {
        StandIn = await StandInServer.StartAsync();
        Library = new Library(options: Options());
        SmallCorpus.WriteTo(Library.Corpus);
        await Library.IndexAsync();
    }

    public async Task DisposeAsync()
    {
        Library.Dispose();
        Assert.Empty(StandIn.Violations);
        await StandIn.DisposeAsync();
    }

    /// <summary>The collection behind the alias has the catalog's chunks, each made of what it is made of now, and no other collection is left.</summary>
    internal static void AssertCurrent(StandInServer standIn, string indexFolder, LexicalOptions? lexical = null)
    {
        var (collections, aliases) = standIn.State.Names;
        Assert.Equal(aliases[Alias], Assert.Single(collections, name => name.StartsWith(Alias, StringComparison.Ordinal)));
        var known = new QdrantState(indexFolder).Read()!;
        using var catalog = new CatalogFile(indexFolder);
        using var snapshot = new CatalogSnapshot(catalog);
        var expected = new QdrantGenerationBuilder(lexical ?? new LexicalOptions(), nearDuplicates: true).Build(snapshot, new FieldAverages(known.Heading, known.Text), CancellationToken.None);
        Assert.Equal(
            expected.Ids.Zip(expected.Marks, (id, mark) => (id, HexNumber.TextOf(mark))).OrderBy(point => point.id),
            standIn.State[Alias].Points.Select(point => (point.Id, point.Payload.GetProperty("mark").GetString()!)));
    }
}
