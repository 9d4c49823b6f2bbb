using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Logging;
using RagPrep.Answering;
using RagPrep.Retrieval;

namespace RagPrep.Evaluation.Drift;

/// <summary>Appends every question that an answerer deals with to a query log. A log that cannot be written costs a warning, never the answer.</summary>
/// <param name="answerer">Answers.</param>
/// <param name="path">The log, made when missing; its folder must be there.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">For warnings.</param>
public sealed class QueryLog(IAnswerer answerer, string path, TimeProvider time, ILogger<QueryLog> logger) : IAnswerer
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly Lock gate = new();

    /// <inheritdoc/>
    public async Task<Answer> AnswerAsync(SearchResult found, AnswerRequest request, CancellationToken cancellationToken)
    {
        var answer = await answerer.AnswerAsync(found, request, cancellationToken);
        Append(new LoggedQuestion(
            time.GetUtcNow(), found.Query, answer.Confidence, answer.Answered,
            found.Hits is [var first, ..] ? first.Score : null, [.. found.Hits.Select(hit => TopFolder(hit.Chunk.File)).OfType<string>().Distinct()]));
        return answer;
    }

    private static string? TopFolder(string file) => file.IndexOf('/') is > 0 and var end ? file[..end] : null;

    private void Append(LoggedQuestion question)
    {
        var options = new FileStreamOptions { Mode = FileMode.Append, Access = FileAccess.Write, Share = FileShare.Read };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        try
        {
            lock (gate)
            {
                using var writer = new StreamWriter(path, options);
                writer.WriteLine(JsonSerializer.Serialize(question, Json));
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            logger.QueryNotLogged(path, failure.Message);
        }
    }
}
