using System.Text;
using System.Text.RegularExpressions;

namespace RagPrep.Benchmarks.Index;

/// <summary>
/// Markdown files like the shipped notes: sections drawn from them with their tables, lists and code, in which every tenth longer
/// word is another one, so that few sentences are alike.
/// </summary>
internal sealed partial class SyntheticNotes
{
    private const int SwappedOf = 10;
    private readonly Random random = new(1);
    private readonly string[] sections;
    private readonly string[] words;

    public SyntheticNotes(string corpus)
    {
        var notes = string.Join('\n', Directory.EnumerateFiles(corpus, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText));
        sections = [.. SectionStart().Split(notes).Where(section => section.StartsWith("## ", StringComparison.Ordinal))];
        words = [.. LongerWord().Matches(notes).Select(match => match.Value)];
    }

    /// <summary>The text of one file of about so many bytes.</summary>
    public string Text(int number, int bytes)
    {
        var text = new StringBuilder($"# Note {number}\n\n");
        while (text.Length < bytes)
            text.Append(Swapped(sections[random.Next(sections.Length)]).TrimEnd()).Append("\n\n");
        return text.ToString();
    }

    /// <summary>Writes files into a folder, a hundred in each of its subfolders.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="count">Number of files.</param>
    /// <param name="bytes">Size of each.</param>
    /// <param name="different">Number of different texts; each file has its own where null.</param>
    public void WriteTo(string folder, int count, int bytes, int? different = null)
    {
        var texts = Enumerable.Range(0, different ?? 0).Select(number => Text(number, bytes)).ToList();
        for (var number = 0; number < count; number++)
        {
            var subfolder = Directory.CreateDirectory(Path.Combine(folder, $"{number / 100:d3}"));
            File.WriteAllText(Path.Combine(subfolder.FullName, $"note-{number}.md"), different is { } few ? texts[number % few] : Text(number, bytes));
        }
    }

    private string Swapped(string section) =>
        LongerWord().Replace(section, word => random.Next(SwappedOf) == 0 ? words[random.Next(words.Length)] : word.Value);

    [GeneratedRegex(@"^(?=## )", RegexOptions.Multiline)]
    private static partial Regex SectionStart();

    [GeneratedRegex(@"\b[a-z]{5,}\b")]
    private static partial Regex LongerWord();
}
