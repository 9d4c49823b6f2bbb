using System.Text.RegularExpressions;
using RagPrep.Answering.Generated;

namespace RagPrep.Answering;

/// <summary>The events that end an answer: all of one that was written at once, and the whole.</summary>
internal static partial class Pieces
{
    /// <summary>Of an extractive answer each source and the text up to and with each marker; of any, the answer itself.</summary>
    public static IEnumerable<AnswerEvent> Of(Answer answer)
    {
        if (answer.Kind != GeneratedAnswerer.Kind)
        {
            foreach (var citation in answer.Citations)
                yield return new AnswerEvent.Cited(citation);
            foreach (Match piece in UpToMarker().Matches(answer.Text))
                yield return new AnswerEvent.Written(piece.Value);
        }
        yield return new AnswerEvent.Done(answer);
    }

    [GeneratedRegex(@".+?(?:\[\d+\]\s*)+|.+", RegexOptions.Singleline)]
    private static partial Regex UpToMarker();
}
