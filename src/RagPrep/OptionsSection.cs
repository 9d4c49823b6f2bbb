using System.Reflection;

namespace RagPrep;

/// <summary>A registered section of the options; what checks or lists options finds all sections among the services.</summary>
/// <param name="Name">Its name in the configuration.</param>
/// <param name="Type">The class that it is bound to; classes within it are sections below it.</param>
public sealed record OptionsSection(string Name, Type Type)
{
    /// <summary>Every option of the section, in the order of the class.</summary>
    public IReadOnlyList<OptionKey> Keys { get; } = [.. KeysOf(Name, Activator.CreateInstance(Type)!)];

    private static IEnumerable<OptionKey> KeysOf(string path, object section) =>
        section.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).SelectMany(property =>
        {
            var (key, value) = ($"{path}:{property.Name}", property.GetValue(section));
            return value is not null and not string && value.GetType().IsClass ? KeysOf(key, value) : [new OptionKey(key, property, value)];
        });
}
