using System.Text;
using RagPrep.Api.Slack.Signing;

namespace RagPrep.Tests.Api.Slack.Signing;

public sealed class RequestSignatureTests
{
    private const string Secret = "8f742231b10e8888abcd99yyyzzz85a5";

    // The example in Slack's description of its signatures.
    private const string Timestamp = "1531420618", Signature = "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503";

    private const string Body =
        "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner" +
        "&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN" +
        "&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";

    private static readonly DateTimeOffset Sent = DateTimeOffset.FromUnixTimeSeconds(1531420618);

    [Fact]
    public void It_is_the_one_that_slack_describes() => Assert.Equal(Signature, RequestSignature.Of(Secret, Timestamp, Encoding.UTF8.GetBytes(Body)));

    [Theory]
    [InlineData(0, true)]
    [InlineData(300, true)]
    [InlineData(-300, true)]
    [InlineData(301, false)]
    [InlineData(-301, false)]
    public void It_is_good_for_five_minutes(int seconds, bool expected) =>
        Assert.Equal(expected, RequestSignature.IsValid(Secret, Timestamp, Signature, Encoding.UTF8.GetBytes(Body), Sent.AddSeconds(seconds)));

    [Theory]
    [InlineData(null, Signature)]
    [InlineData(Timestamp, null)]
    [InlineData("", Signature)]
    [InlineData("-1531420618", Signature)]
    [InlineData("99999999999999999999", Signature)]
    [InlineData("1531420619", Signature)]
    [InlineData(Timestamp, "v0=")]
    [InlineData(Timestamp, "v1=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503")]
    public void Anything_else_is_not_slacks(string? timestamp, string? signature) =>
        Assert.False(RequestSignature.IsValid(Secret, timestamp, signature, Encoding.UTF8.GetBytes(Body), Sent));

    [Fact]
    public void One_changed_byte_of_the_body_is_seen() =>
        Assert.False(RequestSignature.IsValid(Secret, Timestamp, Signature, Encoding.UTF8.GetBytes(Body + "&"), Sent));
}
