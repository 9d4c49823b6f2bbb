using System.Text.RegularExpressions;
using RagPrep.Chunking;
using RagPrep.Documents;

namespace RagPrep.Evaluation.Suggestions;

/// <summary>Pairs that are marked as such: a line 'Q: …' and a line 'A: …' below it.</summary>
internal static partial class QuestionAnswerPairs
{
    public static IEnumerable<Candidate> In(Chunk chunk) => Pair().Matches(chunk.Text).Select(match => new Candidate(
        Space().Replace(match.Groups["question"].Value, " ").Trim(' ', '*'),
        Opening.Of(chunk.Text, new TextSpan(match.Groups["answer"].Index, match.Groups["answer"].Index + match.Groups["answer"].Length)),
        "question and answer"));

    // The answer goes on to a blank line or the next question.
    [GeneratedRegex(@"^[ \t>*-]*Q(?:uestion)?[ ]?\d*[.:)]\**[ \t]*(?<question>\S[^\n]*(?:\n[ \t]+\S[^\n]*)?)\n\s*[>*-]*[ \t]*A(?:nswer)?[ ]?\d*[.:)]\**[ \t]*(?<answer>\S[^\n]*(?:\n(?![ \t>*-]*Q(?:uestion)?[ ]?\d*[.:)])[ \t]*\S[^\n]*)*)", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Pair();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
