using RagPrep.Index;

namespace RagPrep.Api.Http;

/// <summary>Whether questions can be answered: the models have run and an index is loaded.</summary>
public sealed class Readiness(StudyIndex index)
{
    private volatile bool modelsRan;

    /// <summary>The index to search, or null before all is ready.</summary>
    public IChunkIndex? Index => modelsRan ? index.Current : null;

    /// <summary>The models have run once.</summary>
    public void ModelsRan() => modelsRan = true;

    /// <summary>Answers 503 until all is ready.</summary>
    public static async ValueTask<object?> Require(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        if (context.HttpContext.RequestServices.GetRequiredService<Readiness>().Index is not null)
            return await next(context);
        context.HttpContext.Response.Headers.RetryAfter = "2";
        return Problems.Of(StatusCodes.Status503ServiceUnavailable, "The documents are being indexed for the first time. Ask again when /health/ready answers 200.");
    }
}
