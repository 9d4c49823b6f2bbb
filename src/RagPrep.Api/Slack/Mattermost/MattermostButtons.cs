using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using RagPrep.Api.Slack.Blocks;
using RagPrep.Api.Slack.Queue;

namespace RagPrep.Api.Slack.Mattermost;

/// <summary>The buttons under an answer. A press carries no token: that it is ours is proved by what Mattermost's server keeps with the button.</summary>
internal sealed class MattermostButtons(JobQueue queue, IOptions<SlackOptions> options)
{
    private readonly byte[] key = Encoding.UTF8.GetBytes(queue.Salt);

    /// <summary>An attachment with the buttons, or none where this server's address is not known.</summary>
    /// <param name="id">The number under which the answer is kept.</param>
    public JsonArray Of(long id)
    {
        var address = options.Value.PublicUrl.Trim().TrimEnd('/');
        return address.Length == 0 ? [] : new JsonArray(new JsonObject
        {
            ["fallback"] = "",
            ["actions"] = new JsonArray(Button("Helpful", AnswerMessage.Helpful, id, address), Button("Not helpful", AnswerMessage.NotHelpful, id, address)),
        });
    }

    /// <summary>Whether a pressed button was made here.</summary>
    public bool Made(string answer, string verdict, string proof) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Proof(answer, verdict)), Encoding.UTF8.GetBytes(proof));

    private JsonObject Button(string label, string verdict, long id, string address)
    {
        var answer = id.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return new JsonObject
        {
            // Mattermost takes letters and digits alone.
            ["id"] = verdict.Replace("_", ""),
            ["type"] = "button",
            ["name"] = label,
            ["integration"] = new JsonObject
            {
                ["url"] = $"{address}/mattermost/action",
                ["context"] = new JsonObject { ["answer"] = answer, ["verdict"] = verdict, ["proof"] = Proof(answer, verdict) },
            },
        };
    }

    private string Proof(string answer, string verdict) => Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{answer}:{verdict}")));
}
