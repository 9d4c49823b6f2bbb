using System.CommandLine;

namespace RagPrep.Cli;

/// <summary>The options that every command takes.</summary>
/// <param name="library">The library's options from the command line, by key.</param>
internal sealed class SharedOptions(Dictionary<string, string?> library)
{
    private readonly Option<string?> corpus = new("--corpus")
    {
        Description = "The folder of documents (short for --Corpus:Path).", HelpName = "folder", Recursive = true,
    };

    private readonly Option<string?> index = new("--index")
    {
        Description = "The folder of the index (short for --Index:Path).", HelpName = "folder", Recursive = true,
    };

    private readonly Option<bool> json = new("--json")
    {
        Description = "Write the result as JSON, as the HTTP interface does.", Recursive = true,
    };

    /// <summary>Makes them known to the command line.</summary>
    public void AddTo(RootCommand root)
    {
        root.Add(corpus);
        root.Add(index);
        root.Add(json);
    }

    /// <summary>Whether the result is to be JSON.</summary>
    public bool Json(ParseResult parsed) => parsed.GetValue(json);

    /// <summary>The folder of the index as the command line names it, or null.</summary>
    public string? Index(ParseResult parsed) => parsed.GetValue(index);

    /// <summary>The library's services with the options that were given.</summary>
    public ServiceProvider Services(ParseResult parsed)
    {
        var options = new Dictionary<string, string?>(library, StringComparer.OrdinalIgnoreCase);
        if (parsed.GetValue(corpus) is { } corpusFolder)
            options["Corpus:Path"] = corpusFolder;
        if (parsed.GetValue(index) is { } indexFolder)
            options["Index:Path"] = indexFolder;
        return CliServices.Build(options);
    }
}
