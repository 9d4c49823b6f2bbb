using Microsoft.Extensions.Configuration.CommandLine;
using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.Configuration.Memory;

namespace RagPrep.Starting;

/// <summary>Finds names of options that do not exist. The environment is left out: it holds much that is not meant for this program.</summary>
internal static class OptionNames
{
    // Sections that are the framework's own.
    private static readonly string[] Framework = ["Logging", "Kestrel"];

    /// <summary>A sentence for each unknown name: below a known section in files, anywhere on the command line.</summary>
    public static IEnumerable<string> Mistakes(IReadOnlyList<OptionsSection> sections, IConfiguration configuration)
    {
        var names = new HashSet<string>(sections.SelectMany(section => section.Keys).Select(option => option.Key), StringComparer.OrdinalIgnoreCase);
        foreach (var provider in ((IConfigurationRoot)configuration).Providers)
        {
            // The command line program keeps what it was given in memory.
            var isCommandLine = provider is CommandLineConfigurationProvider or MemoryConfigurationProvider;
            if (!isCommandLine && provider is not JsonConfigurationProvider)
                continue;
            foreach (var name in Names(provider, null).Where(name => !names.Contains(name)))
            {
                var parts = name.Split(':');
                var section = sections.FirstOrDefault(section => section.Name.Equals(parts[0], StringComparison.OrdinalIgnoreCase));
                if (section is not null)
                    yield return $"{name} is not an option; the section {section.Name} has {string.Join(", ", section.Keys.Select(option => option.Key))}.";
                else if (isCommandLine && parts.Length > 1 && !Framework.Contains(parts[0], StringComparer.OrdinalIgnoreCase))
                    yield return $"{name} is not an option; the sections are {string.Join(", ", sections.Select(section => section.Name).Concat(Framework))}.";
            }
        }
    }

    private static IEnumerable<string> Names(IConfigurationProvider provider, string? parent)
    {
        foreach (var child in provider.GetChildKeys([], parent).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            var name = parent is null ? child : $"{parent}:{child}";
            if (provider.TryGet(name, out var value) && value is not null)
                yield return name;
            foreach (var below in Names(provider, name))
                yield return below;
        }
    }
}
