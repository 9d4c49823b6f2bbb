using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using RagPrep.Api.Http;
using RagPrep.Api.Uploads;

namespace RagPrep.Api.Routes;

/// <summary>Adding files.</summary>
internal static class UploadRoute
{
    private const int MaxFiles = 100;

    public static void MapUpload(this RouteGroupBuilder documents) => documents
        .MapPost("", AddAsync)
        .WithName("addDocuments")
        .WithSummary("Adds or replaces files")
        .WithDescription(
            "One part a file; the part's file name is the path below the corpus folder, made safe. What a file is, its content decides: where the name's " +
            "extension is another, the file is stored with the right one and 'note' says so; the name decides only among text formats that fit. A zip archive " +
            "is stored as it is and is a folder of documents, such as 'bundle.zip/a.md', each of which is answered for. Content that the corpus holds already " +
            "is not written again: 'state' is 'same' and 'sameAs' names the other file. Answers when the files are indexed, saying how each went.")
        .Accepts<IFormFileCollection>("multipart/form-data")
        .LimitsBody(limits => limits.MaxUploadBytes)
        .ProducesProblems(400, 413, 415);

    private static async Task<Results<Ok<UploadResponse>, ProblemHttpResult>> AddAsync(
        HttpRequest request, Upload upload, IOptions<LimitsOptions> limits, CancellationToken cancellationToken)
    {
        var files = await ReadAsync(request, limits.Value, cancellationToken);
        if (files.Count is 0 or > MaxFiles)
            return Problems.Of(StatusCodes.Status400BadRequest, $"The form has {files.Count} files; send 1 to {MaxFiles}, each as a part with a file name.");

        var response = await upload.AddAsync(files, cancellationToken);
        if (response.Files.Any(file => file.State != "refused"))
            return TypedResults.Ok(response);
        return Problems.Of(
            StatusCodes.Status400BadRequest,
            "None of the files could be taken: " + string.Join(" ", response.Files.Select(file => $"'{file.Name}': {file.Error}")),
            new Dictionary<string, object?> { ["files"] = response.Files });
    }

    private static async Task<IFormFileCollection> ReadAsync(HttpRequest request, LimitsOptions limits, CancellationToken cancellationToken)
    {
        if (!request.HasFormContentType)
            throw new BadHttpRequestException("Send the files as multipart/form-data.", StatusCodes.Status415UnsupportedMediaType);
        try
        {
            var form = await request.ReadFormAsync(new FormOptions { MultipartBodyLengthLimit = limits.MaxUploadBytes }, cancellationToken);
            return form.Files;
        }
        // What the form reader throws for a body that breaks off or has no boundaries.
        catch (Exception wrong) when (wrong is InvalidDataException or IOException and not BadHttpRequestException)
        {
            throw new BadHttpRequestException("The body is not valid multipart/form-data: " + wrong.Message, wrong);
        }
    }
}
