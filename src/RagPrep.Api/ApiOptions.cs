using RagPrep.Api.Http;
using RagPrep.Api.Slack;
using RagPrep.Api.Slack.Mattermost;

namespace RagPrep.Api;

/// <summary>The server's own sections of the options.</summary>
internal static class ApiOptions
{
    /// <summary>Adds them; safe to call twice.</summary>
    public static IServiceCollection AddApiOptions(this IServiceCollection services, IConfiguration configuration) => services
        .AddOptionsSection<LimitsOptions>(configuration, "Limits")
        .AddOptionsSection<SecurityOptions>(configuration, "Security")
        .AddOptionsSection<SlackOptions>(configuration, "Slack")
        .AddOptionsSection<MattermostOptions>(configuration, "Mattermost");
}
