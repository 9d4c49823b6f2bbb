using Microsoft.Extensions.DependencyInjection;
using RagPrep.Answering;
using RagPrep.Answering.Generated;
using RagPrep.Conversations;
using RagPrep.Evaluation.Systems;
using RagPrep.Index;
using RagPrep.Llm;
using RagPrep.Models;
using RagPrep.Retrieval;

namespace RagPrep.Evaluation.Running;

/// <summary>Puts every question of a collection to one system: index → warm-up → questions, one at a time → figures.</summary>
/// <param name="host">Makes the system.</param>
/// <param name="collection">The questions.</param>
public sealed class SystemRunner(SystemHost host, ITestCollection collection)
{
    private const int WarmUpQuestions = 5;

    /// <summary>Measures a system.</summary>
    /// <param name="system">The system; its answers are left out where the collection cannot judge them.</param>
    /// <param name="progress">Told how many questions were asked.</param>
    /// <param name="replace">Registers what is to stand in the place of shipped services, or null.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    public async Task<SystemRun> RunAsync(SystemSpec system, Action<int> progress, Action<IServiceCollection>? replace, CancellationToken cancellationToken)
    {
        system = system with { Answers = system.Answers && collection.JudgesAnswers };
        // 1. The system, with an index of its own.
        await using var services = host.Build(system, collection.Name, replace);
        var index = services.GetRequiredService<StudyIndex>();
        await index.OpenAsync(writable: true, cancellationToken);
        await collection.IndexAsync(index, null, cancellationToken);
        var judge = await collection.JudgeAsync(index, cancellationToken);

        // 2. Its first questions, twice: the first time is not timed.
        foreach (var topic in collection.Topics.Take(WarmUpQuestions))
            await AskAsync(services, system, topic, cancellationToken);

        // 3. All questions.
        var tally = new SystemTally(system, judge, system.CheckAnswers ? new Faithfulness(services.GetRequiredService<IReranker>(), index.Current!) : null);
        foreach (var (number, topic) in collection.Topics.Index())
        {
            var (asked, found, answer) = await AskAsync(services, system, topic, cancellationToken);
            await tally.AddAsync(topic with { Text = asked }, found, answer, cancellationToken);
            progress(number + 1);
        }
        return tally.ToRun();
    }

    private async Task<(string Asked, SearchResult Found, Answer? Answer)> AskAsync(IServiceProvider services, SystemSpec system, Topic topic, CancellationToken cancellationToken)
    {
        var (text, helpFailed) = topic.After is { } before && system.FollowUps != FollowUpStyle.AsAsked
            ? await services.GetRequiredService<FollowUps>().StandaloneAsync(topic.Text, [await TurnAsync(services, before, cancellationToken)], "", cancellationToken)
            : (topic.Text, false);
        var found = await services.GetRequiredService<IRetriever>().SearchAsync(new Query(text, system.Mode, collection.Top, system.Rerank), cancellationToken);
        if (helpFailed)
            found = found with { Degraded = [.. found.Degraded, HelpedSearch.HelpFailed] };
        return (text, found, system.Answers ? await services.GetRequiredService<IAnswerer>().AnswerAsync(found, new AnswerRequest(system.AnswerStyle), cancellationToken) : null);
    }

    // What was answered before, from the notes: the same for every system that follows up on it.
    private static async Task<Turn> TurnAsync(IServiceProvider services, string question, CancellationToken cancellationToken)
    {
        var found = await services.GetRequiredService<HybridSearch>().SearchAsync(new Query(question), cancellationToken);
        var answer = await services.GetRequiredService<ExtractiveAnswerer>().AnswerAsync(found, new AnswerRequest(), cancellationToken);
        return new Turn(default, question, question, answer.Answered, answer.Text, answer.Citations);
    }
}
