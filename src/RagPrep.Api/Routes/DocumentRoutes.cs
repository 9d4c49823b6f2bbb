using Microsoft.AspNetCore.Http.HttpResults;
using RagPrep.Api.Http;
using RagPrep.Api.Jobs;
using RagPrep.Api.Uploads;
using RagPrep.Contract;
using RagPrep.Index;

namespace RagPrep.Api.Routes;

/// <summary>The documents that are indexed.</summary>
internal static class DocumentRoutes
{
    public static void MapDocuments(this IEndpointRouteBuilder routes)
    {
        var documents = routes.MapGroup("/v1/documents").AddEndpointFilter(Readiness.Require).WithTags("Documents");
        documents.MapGet("", List).WithName("listDocuments")
            .WithSummary("What is indexed: every file with its state, chunks, pages and error");
        documents.MapGet("{id}", Get).WithName("getDocument")
            .WithSummary("One document with its text and sections")
            .ProducesProblems(404);
        documents.MapDelete("{id}", DeleteAsync).WithName("deleteDocument")
            .WithSummary("Removes a file from the corpus folder and the index")
            .ProducesProblems(404, 409);
        documents.MapUpload();
    }

    private static DocumentList List(StudyIndex index) => new(index.Documents());

    private static Results<Ok<DocumentResponse>, ProblemHttpResult> Get(string id, StudyIndex index) =>
        index.Document(id) is { } document ? TypedResults.Ok(DocumentResponse.Of(document)) : Unknown();

    private static async Task<Results<NoContent, ProblemHttpResult>> DeleteAsync(
        string id, StudyIndex index, CorpusFolder corpus, IndexJobs jobs, CancellationToken cancellationToken)
    {
        if (index.Documents().FirstOrDefault(document => document.Id == id) is not { } document)
            return Unknown();
        try
        {
            corpus.Delete(document.File);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Problems.Of(StatusCodes.Status409Conflict, $"The file {document.File} cannot be deleted: {failure.Message}");
        }
        await jobs.Request().Completion.WaitAsync(cancellationToken);
        return TypedResults.NoContent();
    }

    private static ProblemHttpResult Unknown() =>
        Problems.NotFound("No document has this id; GET /v1/documents lists them.");
}
