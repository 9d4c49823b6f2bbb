using System.Text;
using FsCheck;
using FsCheck.Fluent;
using RagPrep.Chunking;
using RagPrep.Documents;

namespace RagPrep.Tests.Chunking;

/// <summary>A drawn Markdown document with options to cut it by. Every sentence, row and line in it is said once.</summary>
/// <param name="Parts">Of each part: what it is, and how long.</param>
/// <param name="Options">How it is cut.</param>
internal sealed record DrawnDocument((int Kind, int Size)[] Parts, ChunkingOptions Options)
{
    public static Gen<DrawnDocument> Any { get; } =
        from parts in Gen.Choose(0, 9).SelectMany(kind => Gen.Choose(1, 30).Select(size => (kind, size))).NonEmptyListOf()
        from target in Gen.Choose(32, 240)
        from max in Gen.Elements(128, 256)
        from overlap in Gen.Elements(0, 0, 16, 32, 100)
        from merge in Gen.Elements(false, true)
        select new DrawnDocument([.. parts], new ChunkingOptions { TargetTokens = target, MaxTokens = max, OverlapTokens = overlap, MergeSections = merge });

    /// <summary>As it is read.</summary>
    public Document Read() => new MarkdownReader().Read("drawn.md", Encoding.UTF8.GetBytes(Markdown()));

    public override string ToString() => $"target {Options.TargetTokens} max {Options.MaxTokens} overlap {Options.OverlapTokens} merge {Options.MergeSections}\n{Markdown()}";

    private string Markdown()
    {
        var text = new StringBuilder();
        for (var i = 0; i < Parts.Length; i++)
            text.Append(Part(i, Parts[i].Kind, Parts[i].Size)).Append("\n\n");
        return text.ToString();
    }

    private static string Part(int number, int kind, int size) => kind switch
    {
        0 => $"# Top {number}\n\nUnder top {number} stands this.",
        1 => $"## Section {number}\n\nUnder section {number} stands this.",
        2 => $"### Small {number}\n\nUnder small {number} stands this.",
        3 => $"**What is part {number}?**\n\nIt is an answer of {number}.",
        4 => Lines(size, i => $"- item {number}.{i} with a few words"),
        5 => $"Table {number}:\n\n| Name | Use |\n|---|---|\n{Lines(size, i => $"| row {number}.{i} | is used for case {i} |")}",
        6 => $"```python\n{string.Join("\n\n", Enumerable.Range(0, size).Select(i => $"def f{number}_{i}(x):\n    return x + {i}"))}\n```",
        _ => string.Join(' ', Enumerable.Range(0, size).Select(i => $"Sentence {number}.{i} says that sampling has {(i % 3 == 0 ? "a cost which grows with the sample" : "a cost")}.")),
    };

    private static string Lines(int count, Func<int, string> line) => string.Join('\n', Enumerable.Range(0, count).Select(line));
}
