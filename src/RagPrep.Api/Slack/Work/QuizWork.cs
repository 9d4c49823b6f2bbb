using Microsoft.Extensions.Options;
using RagPrep.Api.Slack.Blocks;
using RagPrep.Api.Slack.Queue;
using RagPrep.Api.Slack.Web;
using RagPrep.Evaluation.Quizzes;

namespace RagPrep.Api.Slack.Work;

/// <summary><c>/quiz</c>: a question from the notes in a modal, and the answer to it graded.</summary>
internal sealed class QuizWork(SlackClient client, JobQueue queue, Quiz quiz, QuizGrade grade, Access access, PrivateReply privately, IOptions<SlackOptions> options)
{
    /// <summary>Opens the modal at once, since the trigger is good for three seconds, and then puts the question into it.</summary>
    public async Task OpenAsync(Job job, CancellationToken cancellationToken)
    {
        string view;
        try
        {
            view = await client.OpenViewAsync(job.Extra, QuizView.Text("Looking for a question…"), cancellationToken);
        }
        catch (SlackException late) when (late.Error is "expired_trigger_id" or "exchanged_trigger_id" or "trigger_expired" or "trigger_exchanged")
        {
            await privately.SendAsync(job, Message.Plain("I was too slow to open the quiz. Try again, please."), cancellationToken);
            return;
        }
        var drawn = await quiz.DrawAsync(job.Text, access.FilterOf(job.Channel), Random.Shared, cancellationToken);
        if (drawn is null)
        {
            await client.UpdateViewAsync(view, QuizView.Text("The notes hold no question about this. Try another topic, or none."), cancellationToken);
            return;
        }
        KeptAnswer.OfQuiz(job, drawn.Text, Source.Of(drawn.Chunk) with { Quote = drawn.Evidence }).KeepIn(queue, job.Id);
        await client.UpdateViewAsync(view, QuizView.Ask(drawn.Text, job.Id), cancellationToken);
    }

    /// <summary>Shows in the modal which facts were covered and which were missed.</summary>
    public async Task GradeAsync(Job job, CancellationToken cancellationToken)
    {
        if (job.Extra.Split(' ') is not [var view, var id])
            return;
        var shown = KeptAnswer.Find(queue, id) is { Sources: [var source] } kept
            ? QuizView.Graded(kept.Turn.Question, await grade.OfAsync(kept.Turn.Question, source.Quote, job.Text, cancellationToken), source, options.Value.PublicUrl)
            : QuizView.Text("I have forgotten that question. Start a new quiz, please.");
        await client.UpdateViewAsync(view, shown, cancellationToken);
    }
}
