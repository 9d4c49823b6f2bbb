using Microsoft.Extensions.Options;
using RagPrep.Api.Slack.Intake;
using RagPrep.Api.Slack.Mattermost;
using RagPrep.Api.Slack.Queue;
using RagPrep.Api.Slack.Signing;
using RagPrep.Api.Slack.Socket;
using RagPrep.Api.Slack.Web;
using RagPrep.Api.Slack.Work;

namespace RagPrep.Api.Slack;

/// <summary>Registers the bot, where it is set up.</summary>
internal static class SlackServices
{
    /// <summary>Adds the bot; nothing of it runs without its secrets.</summary>
    public static IServiceCollection AddSlack(this IServiceCollection services)
    {
        services.AddSingleton(provider => new SlackSecrets(provider.GetRequiredService<IOptions<SlackOptions>>().Value));
        services.AddSingleton<Bot>();
        services.AddSingleton<Access>();
        services.AddSingleton<Replays>();
        services.AddSingleton<SignedBody>();
        services.AddSingleton<JobQueue>();
        services.AddSingleton<SlackClient>();

        services.AddSingleton<QuestionLimits>();
        services.AddSingleton<EventIntake>();
        services.AddSingleton<CommandIntake>();
        services.AddSingleton<ActionIntake>();
        services.AddSingleton<SlackIntake>();

        services.AddSingleton<PrivateReply>();
        services.AddSingleton<Pseudonyms>();
        services.AddSingleton<Asking>();
        services.AddSingleton<AnswerWriter>();
        services.AddSingleton<ThreadWork>();
        services.AddSingleton<CommandWork>();
        services.AddSingleton<ButtonWork>();
        services.AddSingleton<QuizWork>();
        services.AddSingleton<StatsWork>();
        services.AddSingleton<JobWork>();
        services.AddSingleton<Worker>();
        services.AddSingleton<Hello>();
        services.AddSingleton<SocketConnection>();
        services.AddSingleton<SocketMode>();
        services.AddSingleton<SendOnce>();

        services.AddSingleton<MattermostTokens>();
        services.AddSingleton<WaitingRequests>();
        services.AddSingleton<MattermostButtons>();
        services.AddSingleton<MattermostIntake>();
        services.AddSingleton<MattermostWork>();
        return services.AddHostedService<SlackService>();
    }
}
