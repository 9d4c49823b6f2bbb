namespace RagPrep.IntegrationTests.Readme;

/// <summary>Runs alone: it builds, listens on the default port, and indexes all notes with every core.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class ReadmeCollection
{
    public const string Name = "readme";
}
