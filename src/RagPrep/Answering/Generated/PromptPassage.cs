using RagPrep.Documents;
using RagPrep.Retrieval;

namespace RagPrep.Answering.Generated;

/// <summary>A passage that a language model is given, and that its sentences are checked against.</summary>
/// <param name="hit">The passage.</param>
internal sealed class PromptPassage(Hit hit)
{
    /// <summary>Title and headings.</summary>
    public string Heading { get; } = PromptText.OfLine(hit.Chunk.Context);

    /// <summary>What it says, made safe; what gave orders is not among it.</summary>
    public IReadOnlyList<PromptSentence> Sentences { get; } = PromptText.Of(hit.Chunk);

    /// <summary>All that it says, headings included.</summary>
    public string Text => field ??= $"{Heading}\n{Between(0, Sentences.Count - 1)}";

    /// <summary>Successive sentences as one text.</summary>
    public string Between(int first, int last) =>
        string.Concat(Sentences.Skip(first).Take(last - first + 1).Select((sentence, i) => (i == 0 ? "" : sentence.IsBlock ? "\n" : " ") + sentence.Text));

    /// <summary>Successive sentences as a source.</summary>
    public Source Source(int first, int last) => new(hit, new TextSpan(Sentences[first].Characters.From, Sentences[last].Characters.To));

    /// <summary>Whether something stands between a sentence and the next that is not to be quoted.</summary>
    public bool IsGap(int sentence)
    {
        var between = new TextSpan(Sentences[sentence].Characters.To - hit.Chunk.Characters.From, Sentences[sentence + 1].Characters.From - hit.Chunk.Characters.From);
        return between.Length > 0 && between.In(hit.Chunk.Text).Any(char.IsLetterOrDigit);
    }

    /// <summary>As it stands in the prompt, under its number.</summary>
    public string Write(int number) =>
        $"[{number}] {PromptText.OfLine(hit.Chunk.File)} | {Heading}\n{(hit.Chunk.TableHeader is { } header ? header + "\n" : "")}{string.Join('\n', Sentences.Select(sentence => sentence.Text))}";
}
