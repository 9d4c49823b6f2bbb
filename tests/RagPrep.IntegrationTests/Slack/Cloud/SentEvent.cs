using System.Net;

namespace RagPrep.IntegrationTests.Slack.Cloud;

/// <summary>An event that was sent.</summary>
/// <param name="Channel">Its channel.</param>
/// <param name="Ts">Its message.</param>
/// <param name="Status">What the server answered.</param>
/// <param name="Milliseconds">How long that took.</param>
internal sealed record SentEvent(string Channel, string Ts, HttpStatusCode Status, double Milliseconds);
