using Microsoft.AspNetCore.Http.HttpResults;
using RagPrep.Api.Http;
using RagPrep.Api.Jobs;
using RagPrep.Api.Uploads;
using RagPrep.Contract;
using RagPrep.Documents;
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
            .WithDescription("A document inside a zip archive cannot be removed alone: the answer, a 409, names the id by which the whole archive can be.")
            .ProducesProblems(404, 409);
        documents.MapUpload();
    }

    private static DocumentList List(StudyIndex index) => new(index.Documents());

    private static Results<Ok<DocumentResponse>, ProblemHttpResult> Get(string id, StudyIndex index) =>
        index.Document(id) is { } document ? TypedResults.Ok(DocumentResponse.Of(document)) : Unknown();

    private static async Task<Results<NoContent, ProblemHttpResult>> DeleteAsync(
        string id, StudyIndex index, CorpusFolder corpus, IndexJobs jobs, CancellationToken cancellationToken)
    {
        if (FileOf(id, index, corpus) is not { } file)
            return Unknown();
        if (corpus.ArchiveOf(file) is { } archive)
        {
            return Problems.Of(
                StatusCodes.Status409Conflict,
                $"{file} is inside the archive {archive}: upload an archive of that name without it, or remove the whole archive with DELETE /v1/documents/{Document.IdOf(archive)}.");
        }
        try
        {
            corpus.Delete(file);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Problems.Of(StatusCodes.Status409Conflict, $"The file {file} cannot be deleted: {failure.Message}");
        }
        await jobs.Request().Completion.WaitAsync(cancellationToken);
        return TypedResults.NoContent();
    }

    /// <summary>The file of a document, or the archive that the id is derived from.</summary>
    private static string? FileOf(string id, StudyIndex index, CorpusFolder corpus)
    {
        var files = index.Documents().Select(document => document.File).ToList();
        return files.Find(file => Document.IdOf(file) == id)
            ?? files.Where(file => file.Contains(".zip/", StringComparison.OrdinalIgnoreCase)).Select(corpus.ArchiveOf).FirstOrDefault(archive => archive is not null && Document.IdOf(archive) == id);
    }

    private static ProblemHttpResult Unknown() =>
        Problems.NotFound("No document has this id; GET /v1/documents lists them.");
}
