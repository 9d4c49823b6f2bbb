using RagPrep.Chunking;
using RagPrep.Documents;
using RagPrep.Index.Catalog;

namespace RagPrep.IntegrationTests.Robustness;

/// <summary>Small files that change, come and go; remembers every version, so that an index can be held against them.</summary>
internal sealed class ChangingCorpus(string folder, Chunker chunker, Random random)
{
    private static readonly string[] Subjects = ["variance", "bootstrap", "gradient", "window function", "confounder", "embedding", "left join", "holdout"];
    private static readonly string[] Verbs = ["shrinks", "explains", "replaces", "bounds", "reveals", "hides", "doubles", "splits"];
    private static readonly string[] Objects = ["the estimate", "a sample", "every row", "the residual", "a null value", "the treatment", "one token", "the baseline"];
    private readonly Dictionary<string, List<IReadOnlyList<Chunk>>> versions = new(StringComparer.Ordinal);
    private int made;

    /// <summary>The files there are now.</summary>
    public SortedSet<string> Files { get; } = new(StringComparer.Ordinal);

    /// <summary>Makes new files.</summary>
    public void Add(int files)
    {
        for (var i = 0; i < files; i++)
            Write($"topic{made % 5}/note{made++:00}.md");
    }

    /// <summary>Rewrites some files, deletes some and makes some new ones.</summary>
    public void Change(int each)
    {
        foreach (var file in Pick(each))
            Write(file);
        foreach (var file in Pick(each))
        {
            File.Delete(Path.Combine(folder, file));
            Files.Remove(file);
        }
        Add(each);
    }

    /// <summary>The word that only this file has.</summary>
    public static string WordOf(string file) => "zq" + Path.GetFileNameWithoutExtension(file);

    /// <summary>The chunks of every version that the file ever had, newest last.</summary>
    public IReadOnlyList<IReadOnlyList<Chunk>> VersionsOf(string file) => versions[file];

    /// <summary>Keys of all texts that an index of the files as they are now embeds.</summary>
    public HashSet<EmbeddingKey> EmbeddingKeys(string model) =>
        [.. Files.SelectMany(file => versions[file][^1])
            .SelectMany(chunk => Enumerable.Range(0, chunk.Units.Count).Select(chunk.UnitText).Prepend(chunker.EmbeddingText(chunk)))
            .Select(text => EmbeddingKey.Of(model, text))];

    private List<string> Pick(int number) => [.. Files.OrderBy(_ => random.Next()).Take(number)];

    private void Write(string file)
    {
        var sections = Enumerable.Range(0, 2).Select(section =>
            $"## Part {section}\n\n{Sentence()} {Sentence()}\n\n- {Sentence()}\n- In {WordOf(file)}, {Sentence()}\n");
        var path = Path.Combine(folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, $"# Notes on {WordOf(file)}\n\n{string.Join('\n', sections)}");
        Files.Add(file);
        if (!versions.TryGetValue(file, out var all))
            versions[file] = all = [];
        all.Add(chunker.Chunk(DocumentReaders.For(file)!.Read(file, File.ReadAllBytes(path))));
    }

    private string Sentence() =>
        $"The {Subjects[random.Next(Subjects.Length)]} {Verbs[random.Next(Verbs.Length)]} {Objects[random.Next(Objects.Length)]} {random.Next(1000)} times.";
}
