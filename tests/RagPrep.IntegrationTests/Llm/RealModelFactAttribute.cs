namespace RagPrep.IntegrationTests.Llm;

/// <summary>Runs against the server at OPENAI_BASE_URL, with the model OPENAI_MODEL; skipped where that is not set.</summary>
internal sealed class RealModelFactAttribute : FactAttribute
{
    public RealModelFactAttribute()
    {
        if (string.IsNullOrEmpty(Url))
            Skip = "Needs a real server: set OPENAI_BASE_URL, OPENAI_MODEL and, where it wants one, OPENAI_API_KEY.";
    }

    public static string? Url => Environment.GetEnvironmentVariable("OPENAI_BASE_URL");

    public static string Model => Environment.GetEnvironmentVariable("OPENAI_MODEL") ?? "gpt-4o-mini";
}
