using System.Text.RegularExpressions;
using RagPrep.Index.Lexical;

namespace RagPrep.Tests.Evaluation.Measures;

/// <summary>Runs of a to z and digits, in lower case, without Lucene's stop words and unstemmed: the plainest analysis that suits prose and code.</summary>
internal sealed partial class PlainWords : TextAnalyzer
{
    public override string Name => "plain-words";

    public override void Analyze(ReadOnlySpan<char> text, ITermSink sink)
    {
        foreach (Match word in Word().Matches(text.ToString().ToLowerInvariant()))
        {
            if (!EnglishWord.IsStopWord(word.Value))
                sink.Add(word.Value, overlap: false);
        }
    }

    [GeneratedRegex("[a-z0-9]+")]
    private static partial Regex Word();
}
