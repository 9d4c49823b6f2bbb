using System.ComponentModel;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ModelContextProtocol;
using ModelContextProtocol.Server;
using RagPrep.Answering;
using RagPrep.Contract;
using RagPrep.Index;
using RagPrep.Retrieval;

namespace RagPrep.Mcp;

/// <summary>The tools of the Model Context Protocol: the documents, searched, asked and read. None changes anything.</summary>
/// <param name="retriever">Searches.</param>
/// <param name="answering">Answers.</param>
/// <param name="index">Reads.</param>
/// <param name="caller">Who calls; null where the program is one person's own.</param>
[McpServerToolType]
public sealed class StudyTools(IRetriever retriever, QuestionAnswering answering, StudyIndex index, ToolCaller? caller = null)
{
    private const int MostHits = 50, MostCharacters = 50_000;

    /// <summary>The JSON of arguments and results, as the HTTP contract has it.</summary>
    public static JsonSerializerOptions Json { get; } = CreateJson();

    /// <summary>The tools of an instance, for a server without a container.</summary>
    public IEnumerable<McpServerTool> All() =>
        typeof(StudyTools).GetMethods().Where(method => method.GetCustomAttribute<McpServerToolAttribute>() is not null)
            .Select(method => McpServerTool.Create(method, this, new McpServerToolCreateOptions { SerializerOptions = Json }));

    /// <summary>Ranked passages.</summary>
    [McpServerTool(Name = "search", Title = "Search the study material", ReadOnly = true, Idempotent = true, Destructive = false, OpenWorld = false, UseStructuredContent = true)]
    [Description("Finds passages of the study material by meaning and by words, best first, each with file, headings, lines and its exact text.")]
    public Task<SearchResponse> SearchAsync(
        [Description("What to search for: a question or key words, 1 to 2,000 characters.")] string query,
        [Description("How many passages, 1 to 50.")] int top = 5,
        [Description("Only files whose path fits this glob, such as 'sql/**'.")] string? file = null,
        CancellationToken cancellationToken = default) => ToolAsync(async () =>
        SearchResponse.Of(
            await retriever.SearchAsync(new Query(query, Top: Math.Clamp(top, 1, MostHits), Filter: file is null ? null : new ChunkFilter(file)), cancellationToken), explain: false));

    /// <summary>A grounded answer.</summary>
    [McpServerTool(Name = "ask", Title = "Ask the study material", ReadOnly = true, Idempotent = true, Destructive = false, OpenWorld = false, UseStructuredContent = true)]
    [Description("Answers a question from the study material alone. Every sentence has a marker [n] whose citation quotes the document letter for letter; 'answered' is false where the material does not say.")]
    public Task<AskResponse> AskAsync(
        [Description("The question, 1 to 2,000 characters.")] string question,
        CancellationToken cancellationToken = default) => ToolAsync(async () =>
        AskResponse.Of(await answering.AskAsync(new Query(question), cancellationToken, new AnswerRequest(Client: caller?.Client() ?? "mcp"))));

    /// <summary>A document's text.</summary>
    [McpServerTool(Name = "get_document", Title = "Read a document", ReadOnly = true, Idempotent = true, Destructive = false, OpenWorld = false, UseStructuredContent = true)]
    [Description("The text of a document, or a part of it. The characters of citations and passages count in this text.")]
    public Task<DocumentText> GetDocument(
        [Description("The document's id, as search, ask and list_documents give it.")] string id,
        [Description("First character, from 0.")] int from = 0,
        [Description("How many characters, 1 to 50,000.")] int length = 20_000) => ToolAsync(() =>
        {
            var document = index.Document(id) ?? throw new McpException("No document has this id; list_documents lists them.");
            var start = Math.Clamp(from, 0, document.Text.Length);
            var end = Math.Min(document.Text.Length, start + Math.Clamp(length, 1, MostCharacters));
            return Task.FromResult(new DocumentText(id, document.Info.File, document.Info.Title, document.Text[start..end], start, end, document.Text.Length));
        });

    /// <summary>What is indexed.</summary>
    [McpServerTool(Name = "list_documents", Title = "List the documents", ReadOnly = true, Idempotent = true, Destructive = false, OpenWorld = false, UseStructuredContent = true)]
    [Description("Every document of the study material with id, file, title and size, and why a file could not be read.")]
    public Task<DocumentList> ListDocuments() => ToolAsync(() => Task.FromResult(new DocumentList(index.Documents())));

    // What is the caller's to mend is told; anything else stays in the log.
    private static async Task<T> ToolAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception wrong) when (wrong is ArgumentException or IndexException or StaleCitationException)
        {
            throw new McpException(wrong.Message, wrong);
        }
    }

    private static JsonSerializerOptions CreateJson()
    {
        var options = new JsonSerializerOptions { TypeInfoResolver = new DefaultJsonTypeInfoResolver() };
        ContractJson.Configure(options);
        options.MakeReadOnly();
        return options;
    }
}
