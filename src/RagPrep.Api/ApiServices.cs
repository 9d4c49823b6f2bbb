using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using RagPrep.Api.Http;
using RagPrep.Api.Jobs;
using RagPrep.Api.Routes;
using RagPrep.Api.Slack;
using RagPrep.Api.Uploads;
using RagPrep.Api.OpenAi;
using RagPrep.Contract;
using RagPrep.Mcp;

namespace RagPrep.Api;

/// <summary>Registers what the server adds to the library.</summary>
internal static class ApiServices
{
    public static IServiceCollection AddApi(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddApiOptions(configuration);
        services.Configure<KestrelServerOptions>(kestrel => kestrel.AddServerHeader = false);
        services.Configure<JsonOptions>(json => ContractJson.Configure(json.SerializerOptions));

        services.AddSingleton<Readiness>();
        services.AddSingleton<IndexJobs>();
        services.AddSingleton<CorpusFolder>();
        services.AddSingleton<KnownContent>();
        services.AddSingleton<Upload>();

        services.AddHttpContextAccessor();
        services.AddSingleton(provider => new ToolCaller(() => provider.GetRequiredService<IHttpContextAccessor>().HttpContext is { } context ? Client.Of(context) : ""));
        // Without sessions: the tools keep nothing between calls.
        services.AddMcpServer(StudyServer.Configure).WithHttpTransport(http => http.Stateless = true).WithTools<StudyTools>(StudyTools.Json);

        services.AddProblemDetails(options => options.CustomizeProblemDetails = ChatError.AddTo);
        services.AddExceptionHandler<ErrorHandler>();
        services.AddSlack();
        return services.AddOpenApiDocument();
    }
}
