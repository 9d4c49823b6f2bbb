using RagPrep;
using RagPrep.Api;
using RagPrep.Api.Http;
using RagPrep.Api.OpenAi;
using RagPrep.Api.Routes;
using RagPrep.Api.Slack;
using RagPrep.Api.Slack.Mattermost;
using RagPrep.Starting;

return await ProgramGuard.RunAsync(Console.Error, async () =>
{
    var builder = Server.CreateBuilder(args);
    builder.Services.AddRagPrep(builder.Configuration);
    builder.Services.AddApi(builder.Configuration);

    await using var app = builder.Build();
    app.UseExceptionHandler();
    app.UseStatusCodePages(Problems.ForStatusAsync);
    app.UseBrowserRules();
    app.UseHostRule();
    app.UsePage();

    app.MapSearch();
    app.MapAsk();
    app.MapConversations();
    app.MapOpenAi();
    app.MapDocuments();
    app.MapChunks();
    app.MapTopics();
    app.MapIndexJobs();
    app.MapFeedback();
    app.MapSlack();
    app.MapMattermost();
    app.MapHealth();
    app.MapOpenApiDocument();
    app.MapMcp("/mcp");

    return await Server.RunAsync(app);
});
