using RagPrep.Api.Slack.Blocks;
using RagPrep.Api.Slack.Mattermost;
using RagPrep.Api.Slack.Queue;
using RagPrep.Api.Slack.Web;

namespace RagPrep.Api.Slack.Work;

/// <summary>Does each kind of job.</summary>
internal sealed class JobWork(SlackClient client, ThreadWork threads, CommandWork commands, ButtonWork buttons, QuizWork quizzes, StatsWork stats, MattermostWork mattermost, PrivateReply privately, JobQueue queue)
{
    private static readonly Message Apology = Message.Plain("I could not answer this: something is wrong on my side. Ask again later.");

    /// <summary>Tells who asked that nothing will come.</summary>
    public Task ApologiseAsync(Job job, CancellationToken cancellationToken) => job.Kind switch
    {
        JobKind.MattermostCommand => client.RespondAsync(job.ResponseUrl!, MattermostText.Say("ephemeral", Apology.Text), cancellationToken),
        JobKind.Command or JobKind.Wider when job.Thread.Length == 0 => privately.SendAsync(job, Apology, cancellationToken),
        JobKind.Question or JobKind.Edit or JobKind.Wider => threads.ApologiseAsync(job, Apology, cancellationToken),
        _ => Task.CompletedTask,
    };

    /// <summary>Does a job.</summary>
    /// <returns>Of a question, whether the notes answered it.</returns>
    public async Task<bool?> DoAsync(Job job, CancellationToken cancellationToken)
    {
        switch (job.Kind)
        {
            case JobKind.Question:
                return await threads.QuestionAsync(job, cancellationToken);
            case JobKind.Edit:
                return await threads.EditAsync(job, cancellationToken);
            case JobKind.Wider:
                return await threads.WiderAsync(job, cancellationToken);
            case JobKind.Command:
                return await commands.AskAsync(job, cancellationToken);
            case JobKind.MattermostCommand:
                return await mattermost.CommandAsync(job, cancellationToken);
            case JobKind.MattermostMessage:
                return await mattermost.MessageAsync(job, cancellationToken);
            case JobKind.MattermostJudge when KeptAnswer.Find(queue, job.Extra) is { } kept:
                buttons.Keep(job, kept);
                break;
            case JobKind.Share:
                await commands.ShareAsync(job, cancellationToken);
                break;
            case JobKind.Judge:
                await buttons.JudgeAsync(job, cancellationToken);
                break;
            case JobKind.Sources:
                await buttons.SourcesAsync(job, cancellationToken);
                break;
            case JobKind.Quiz:
                await quizzes.OpenAsync(job, cancellationToken);
                break;
            case JobKind.Grade:
                await quizzes.GradeAsync(job, cancellationToken);
                break;
            case JobKind.Stats:
                await stats.TellAsync(job, cancellationToken);
                break;
            case JobKind.Notice:
                await privately.SendAsync(job with { Thread = job.Thread == job.Ts ? "" : job.Thread }, Message.Plain(job.Text), cancellationToken);
                break;
        }
        return null;
    }
}
