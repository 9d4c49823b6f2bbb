namespace RagPrep.Api.OpenAi;

/// <summary>A source: where in the text its marker stands, and its address on this server.</summary>
/// <param name="Type">'url_citation'.</param>
/// <param name="UrlCitation">The source.</param>
public sealed record ChatAnnotation(string Type, ChatUrlCitation UrlCitation);
