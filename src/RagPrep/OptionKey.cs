using System.Reflection;

namespace RagPrep;

/// <summary>One option.</summary>
/// <param name="Key">Its name in the configuration, such as 'Reranking:Depth'.</param>
/// <param name="Property">The property that it sets; its attributes say what is allowed.</param>
/// <param name="Default">The value where nothing is set.</param>
public sealed record OptionKey(string Key, PropertyInfo Property, object? Default);
