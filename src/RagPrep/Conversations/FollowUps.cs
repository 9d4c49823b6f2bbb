using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;
using RagPrep.Answering.Generated;
using RagPrep.Llm;
using RagPrep.Retrieval;

namespace RagPrep.Conversations;

/// <summary>Makes of a question in a conversation one that stands alone: by a language model where that is wished and works, else by rules.</summary>
public sealed class FollowUps(LanguageModel model, IOptions<LlmOptions> options)
{
    /// <summary>Turns that a follow-up is understood by; older ones are not read.</summary>
    public const int TurnsRead = 4;

    private const int LongestAnswer = 400, LongestQuestion = 300;

    private const string Instructions = """
        Rewrite the student's last question so that it can be understood without the conversation: put names for pronouns and fill in what is left out.
        Change nothing else, do not answer it. If it stands alone already, repeat it. Write the question alone, on one line.
        """;

    /// <summary>The question that is to be answered.</summary>
    /// <param name="question">As it was asked.</param>
    /// <param name="turns">What was asked and answered before, oldest first.</param>
    /// <param name="client">Who asks.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The question, and whether a model that was to rewrite it did not, so that rules did.</returns>
    public async Task<(string Text, bool HelpFailed)> StandaloneAsync(string question, IReadOnlyList<Turn> turns, string client, CancellationToken cancellationToken)
    {
        if (turns is not [.., var last])
            return (question, false);
        var wished = model.IsConfigured && options.Value.RewriteFollowUps;
        if (wished && await ByModelAsync(question, turns, client, cancellationToken) is { } written)
            return (written, false);
        return (ByRules(question, last), wished);
    }

    /// <summary>The question that is to be answered, by rules alone.</summary>
    /// <param name="question">As it was asked.</param>
    /// <param name="last">What was asked and answered before.</param>
    public static string ByRules(string question, Turn last)
    {
        var rewritten = FollowUpRules.Standalone(question, last);
        return rewritten.Length <= Query.MaxCharacters ? rewritten : question;
    }

    private async Task<string?> ByModelAsync(string question, IReadOnlyList<Turn> turns, string client, CancellationToken cancellationToken)
    {
        var said = string.Join('\n', turns.TakeLast(TurnsRead).Select(turn => $"Student: {turn.Standalone}\nAnswer: {Short(PromptText.OfLine(turn.Answer))}"));
        ChatMessage[] prompt = [new(ChatRole.System, Instructions), new(ChatRole.User, $"{said}\nStudent: {PromptText.Visible(question)}\n\nThe last question, standing alone:")];
        var text = await model.HelpAsync(prompt, client, cancellationToken);
        // What it wrote is a question about what was spoken of, or it is not used.
        var known = QuestionTerms.Of($"{question} {said}");
        return text is { Length: > 0 and <= LongestQuestion } && !text.Contains('\n') && QuestionTerms.Terms(text) is { Count: > 0 } terms && terms.TrueForAll(known.Holds) ? text : null;
    }

    private static string Short(string text) => text.Length <= LongestAnswer ? text : text[..LongestAnswer];
}
