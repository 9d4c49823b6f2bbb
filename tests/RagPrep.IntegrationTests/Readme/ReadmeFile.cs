using System.Text.RegularExpressions;
using RagPrep.TestSupport;

namespace RagPrep.IntegrationTests.Readme;

/// <summary>What the README shows: fenced blocks and tables.</summary>
internal sealed partial class ReadmeFile(string text)
{
    public const string StartCommand = "dotnet run --project src/RagPrep.Api";
    public const string TestCommand = "dotnet test";

    /// <summary>The README of this checkout, or null.</summary>
    public static ReadmeFile? Shipped { get; } =
        Path.Combine(RepositoryPaths.Root, "README.md") is var path && File.Exists(path) ? new ReadmeFile(File.ReadAllText(path)) : null;

    /// <summary>The fenced blocks, in order.</summary>
    public IReadOnlyList<(string Language, string Text)> Blocks { get; } =
        [.. Fence().Matches(text.ReplaceLineEndings("\n")).Select(match => (match.Groups["language"].Value, match.Groups["text"].Value.Trim()))];

    /// <summary>The question as a command, and the block of its answer right after it; nulls where the README has none.</summary>
    public (string? Command, string? Answer) Example
    {
        get
        {
            var at = Blocks.ToList().FindIndex(block => block.Language == "bash" && block.Text.StartsWith("curl ", StringComparison.Ordinal) && block.Text.Contains("/v1/ask"));
            return at < 0 ? (null, null) : (Blocks[at].Text, Blocks.ElementAtOrDefault(at + 1) is { Language: "json" } next ? next.Text : null);
        }
    }

    /// <summary>Whether a block holds exactly this command.</summary>
    public bool Has(string command) => Blocks.Contains(("bash", command));

    /// <summary>Key and default from the rows of the tables that begin with the columns Key and Default.</summary>
    public IEnumerable<(string Key, string Default)> Options()
    {
        var inTable = false;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            var cells = line.Split('|').Skip(1).Select(cell => cell.Trim().Trim('`')).ToList();
            if (cells is ["Key", "Default", ..])
                inTable = true;
            else if (cells.Count < 2)
                inTable = false;
            else if (inTable && !cells[0].Trim('-', ':').Equals(""))
                yield return (cells[0], cells[1]);
        }
    }

    [GeneratedRegex(@"^```(?<language>\w*)[ ]*\n(?<text>.*?)^```[ ]*$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
