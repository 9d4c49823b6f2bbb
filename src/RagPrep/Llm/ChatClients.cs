using System.ClientModel;
using System.ClientModel.Primitives;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using OpenAI;
using OpenAI.Chat;

namespace RagPrep.Llm;

/// <summary>Makes the client of the server that the options name: OpenAI protocol → resilience → log → cache.</summary>
public static class ChatClients
{
    // Some hundred answers of a few kilobytes each, with their prompts.
    private const int RememberedAnswers = 256;

    // What the protocol's client sends where a server wants no key; it cannot send none.
    private const string NoKey = "none";

    /// <summary>The client. Makes no connection.</summary>
    /// <param name="options">Where the server is; <see cref="LlmOptions.Url"/> is set.</param>
    /// <param name="time">The clock.</param>
    /// <param name="logger">For what each answer cost.</param>
    public static IChatClient Create(LlmOptions options, TimeProvider time, ILogger logger)
    {
        var key = Environment.GetEnvironmentVariable(options.KeyVariable);
        var client = new ChatClient(
            options.Model,
            new ApiKeyCredential(string.IsNullOrWhiteSpace(key) ? NoKey : key.Trim()),
            new OpenAIClientOptions
            {
                Endpoint = new Uri(options.Url.Trim()),
                // ResilientChatClient tries again, and knows when not to.
                RetryPolicy = new ClientRetryPolicy(maxRetries: 0),
                NetworkTimeout = TimeSpan.FromMilliseconds(options.TimeoutMilliseconds),
                UserAgentApplicationId = "RagPrep",
            }).AsIChatClient();
        var resilient = new ResilientChatClient(client, options, time);
        return new CachedChatClient(new LoggedChatClient(resilient, options.Model, time, logger), RememberedAnswers);
    }
}
