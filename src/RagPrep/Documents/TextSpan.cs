using System.Text.Json.Serialization;

namespace RagPrep.Documents;

/// <summary>A range of UTF-16 code units in a document's text: <c>text.Substring(From, To - From)</c>.</summary>
/// <param name="From">First code unit, from 0.</param>
/// <param name="To">The code unit after the last.</param>
public readonly record struct TextSpan(int From, int To)
{
    /// <summary>Number of code units.</summary>
    [JsonIgnore]
    public int Length => To - From;

    /// <summary>The characters of <paramref name="text"/> in this range.</summary>
    public string In(string text) => text[From..To];
}
