using System.Text.RegularExpressions;
using RagPrep.Starting;

namespace RagPrep.Cli;

/// <summary>Takes the library's options, such as <c>--Corpus:Path notes</c>, out of a command line.</summary>
internal static partial class OptionArguments
{
    /// <summary>Splits a command line into the library's options and the rest, which keeps its order.</summary>
    /// <exception cref="UsageException">An option has no value.</exception>
    public static (Dictionary<string, string?> Options, string[] Others) Split(IReadOnlyList<string> arguments)
    {
        var options = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        var rest = new List<string>();
        for (var i = 0; i < arguments.Count; i++)
        {
            // After '--' all is text, also a question that looks like an option.
            if (arguments[i] == "--")
            {
                rest.AddRange(arguments.Skip(i));
                break;
            }
            var match = Option().Match(arguments[i]);
            if (!match.Success)
                rest.Add(arguments[i]);
            else if (match.Groups["value"].Success)
                options[match.Groups["key"].Value] = match.Groups["value"].Value;
            else if (++i < arguments.Count)
                options[match.Groups["key"].Value] = arguments[i];
            else
                throw new UsageException($"{match.Value} needs a value.");
        }
        return (options, [.. rest]);
    }

    [GeneratedRegex(@"^--(?<key>[A-Za-z]+(:[A-Za-z0-9]+)+)(=(?<value>.*))?$", RegexOptions.Singleline)]
    private static partial Regex Option();
}
