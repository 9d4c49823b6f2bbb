using Microsoft.Extensions.AI;
using RagPrep.Chunking;
using RagPrep.Documents;
using RagPrep.Index;
using RagPrep.Retrieval;

namespace RagPrep.Evaluation.Quizzes;

/// <summary>Compares somebody's own words with the passage that answers a question, sentence by sentence.</summary>
public sealed class QuizGrade(StudyIndex index, IEmbeddingGenerator<string, Embedding<float>> embedder)
{
    /// <summary>
    /// The score from which a sentence counts as covered: fitted on every other one of the shipped questions, whose reference answers should
    /// cover their evidence, and those of other questions and single sentences of the same evidence should not. docs/slack.md has what the rest gave.
    /// </summary>
    internal const double Enough = 0.32;

    /// <summary>The facts of a passage, each with whether an answer covers it.</summary>
    /// <param name="question">What was asked: saying it again covers nothing.</param>
    /// <param name="evidence">The passage that answers it.</param>
    /// <param name="answer">What somebody wrote.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task<IReadOnlyList<GradedFact>> OfAsync(string question, string evidence, string answer, CancellationToken cancellationToken)
    {
        var facts = Sentences(evidence);
        var said = Sentences(answer);
        if (said.Count == 0)
            return [.. facts.Select(fact => new GradedFact(fact, false))];
        var vectors = await embedder.GenerateAsync([.. facts, .. said.Append(answer)], cancellationToken: cancellationToken);
        return [.. facts.Select((fact, i) => new GradedFact(
            fact, Score(question, fact, answer, vectors.Skip(facts.Count).Max(other => Cosine(vectors[i], other))) >= Enough))];
    }

    /// <summary>How much of a fact is said, 0 to 1: the mean of the share of its words, weighed by rarity, and the nearest sentence's cosine.</summary>
    internal double Score(string question, string fact, string answer, double cosine) => (Coverage(question, fact, answer) + cosine) / 2;

    internal double Coverage(string question, string fact, string answer)
    {
        var asked = QuestionTerms.Terms(question).ToHashSet();
        var terms = QuestionTerms.Terms(fact).Distinct().ToList();
        var own = terms.Where(term => !asked.Contains(term)).ToList();
        var said = QuestionTerms.Terms(answer).ToHashSet();
        var weights = (own.Count > 0 ? own : terms).Select(term => (Term: term, Weight: index.Current?.InverseDocumentFrequency(term) ?? 1)).ToList();
        var all = weights.Sum(item => item.Weight);
        return all == 0 ? 0 : weights.Where(item => said.Contains(item.Term)).Sum(item => item.Weight) / all;
    }

    internal static double Cosine(Embedding<float> one, Embedding<float> other) =>
        System.Numerics.Tensors.TensorPrimitives.Dot(one.Vector.Span, other.Vector.Span);

    internal static List<string> Sentences(string text) => [.. SentenceSplitter.Split(text, new TextSpan(0, text.Length))
        .Select(span => span.In(text)).Where(sentence => sentence.Any(char.IsLetterOrDigit))];
}
