namespace RagPrep.Api.OpenAi;

/// <summary>A source.</summary>
/// <param name="StartIndex">First character of the marker in the message.</param>
/// <param name="EndIndex">The character behind it.</param>
/// <param name="Url">The document on this server; the fragment names the characters.</param>
/// <param name="Title">File and headings.</param>
public sealed record ChatUrlCitation(int StartIndex, int EndIndex, string Url, string Title);
