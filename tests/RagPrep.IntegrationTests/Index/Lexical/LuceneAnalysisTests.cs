using System.Text.Json;
using RagPrep.Index.Lexical;
using RagPrep.TestSupport;

namespace RagPrep.IntegrationTests.Index.Lexical;

public class LuceneAnalysisTests
{
    private static readonly string[] Pieces =
    [
        "a", "B", "ing", "s", "7", "42", "é", "É", "İ", "ß", "_", "__", "-", ".", ",", ":", ";", "'", "\u2019", "\uFF07", "\"", " ", "\n",
        "\u00AD", "\u0301", "\u200B", "\u200C", "\u200D", "\uFE0F", "\uFE0E", "\u20E3", "א", "ת", "\u05F3", "\u05F4", "カ", "ー", "ｶ", "\uFF9E",
        "ひ", "中", "\U00020000", "한", "ᄒ", "ก", "\u0E31", "๑", "ꩠ", "\u0661", "\u066B", "\u066C", "１", "α", "σ", "²", "ª", "Ⅷ", "Ⓜ",
        "ℹ", "©", "#", "*", "@", "☺", "👍", "\U0001F3FD", "👨", "👩", "😀", "\U0001F1E9", "\U0001F1EA", "\U000E0067", "\U000E007F",
        "𝐀", "𐐀", "\uD83D", "\uDE00", "\u00B7", "\u203F", "\u202F", "C++", "n't", "'s", "ies", "ational", "y", "0.5", "x_1",
    ];

    [LuceneFact]
    public void Random_strings_of_tricky_pieces_give_Lucenes_tokens()
    {
        var random = new Random(20240607);
        AssertSameTokens(Enumerable.Range(0, 30_000)
            .Select(_ => string.Concat(Enumerable.Range(0, random.Next(1, 10)).Select(_ => Pieces[random.Next(Pieces.Length)])))
            // Lucene finds no token at all in a text that ends in half a pair; ours keeps what stands before.
            .Select(text => text.TrimEnd('\uD83D')));
    }

    [LuceneFact]
    public void Words_longer_than_a_token_are_cut_where_Lucene_cuts_them() =>
        AssertSameTokens(from length in Enumerable.Range(250, 12)
                         from piece in new[] { "x", "é", "𐐀", "한", "ก", "カ", "7", "e\u0301", "a." }
                         select string.Concat(Enumerable.Repeat(piece, length)) + "tail");

    [LuceneFact]
    public void Public_collections_give_Lucenes_tokens()
    {
        AssertSameTokens(Directory.EnumerateFiles(Path.Combine(RepositoryPaths.Data, "beir"), "corpus.jsonl", SearchOption.AllDirectories)
            .SelectMany(File.ReadLines)
            .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()!));
    }

    private static void AssertSameTokens(IEnumerable<string> texts)
    {
        var inputs = texts.ToArray();
        var answers = LuceneProcess.Run("analyze", inputs.Select(LuceneProcess.Escape));
        Assert.Equal(inputs.Length, answers.Length);
        var differing = new List<string>();
        for (var i = 0; i < inputs.Length; i++)
        {
            var expected = JsonDocument.Parse(answers[i]).RootElement.GetProperty("tokens").EnumerateArray().Select(RawToken).ToList();
            var actual = new List<string>();
            EnglishAnalyzer.Instance.Analyze(inputs[i], actual);
            if (!expected.SequenceEqual(actual.Select(LuceneProcess.Escape)))
                differing.Add($"{LuceneProcess.Escape(inputs[i])}: [{string.Join('|', expected)}] but [{string.Join('|', actual.Select(LuceneProcess.Escape))}]");
        }
        Assert.True(differing.Count == 0, $"{differing.Count} of {inputs.Length} differ:\n{string.Join('\n', differing.Take(20))}");
    }

    // Compared escaped: half a surrogate pair cannot be read from JSON.
    private static string RawToken(JsonElement token) => LuceneProcess.Escape(Unescape(token.GetRawText()[1..^1]));

    private static string Unescape(string text) =>
        System.Text.RegularExpressions.Regex.Replace(text, @"\\(u[0-9a-f]{4}|.)", match =>
            match.Groups[1].Length == 5 ? ((char)Convert.ToInt32(match.Groups[1].Value[1..], 16)).ToString() : match.Groups[1].Value);
}
