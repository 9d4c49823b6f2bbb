using System.Globalization;
using Microsoft.Extensions.Options;
using RagPrep.Index;
using RagPrep.Index.Catalog;

namespace RagPrep.Llm;

/// <summary>Counts the tokens that the language model reads and writes, by day (UTC) and client, in <c>usage.db</c> beside the catalog, and holds them against the limits.</summary>
/// <param name="index">The folder; the file is made with the first tokens.</param>
/// <param name="options">The limits and prices.</param>
/// <param name="metrics">Told of all that is counted.</param>
/// <param name="time">The clock.</param>
public sealed class TokenAccount(IOptions<IndexOptions> index, IOptions<LlmOptions> options, RagPrepMetrics metrics, TimeProvider time)
{
    private const string Table = """
        CREATE TABLE IF NOT EXISTS usage (
            day TEXT NOT NULL, client TEXT NOT NULL, input INTEGER NOT NULL, output INTEGER NOT NULL, PRIMARY KEY (day, client)) WITHOUT ROWID
        """;

    private readonly SideFile file = new(index.Value.Path, "usage.db", "usage", Table);

    private string Today => time.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Checks that a client may ask the model today.</summary>
    /// <exception cref="ModelFailureException">The day's or the client's tokens are used up.</exception>
    /// <exception cref="IndexException">The file cannot be read.</exception>
    public void Require(string client)
    {
        if (options.Value.TokensPerDay > 0 && Used(null) >= options.Value.TokensPerDay)
            throw new ModelFailureException(ModelFailure.DayLimit);
        if (options.Value.TokensPerClientPerDay > 0 && Used(client) >= options.Value.TokensPerClientPerDay)
            throw new ModelFailureException(ModelFailure.ClientLimit);
    }

    /// <summary>Counts tokens that were used.</summary>
    /// <param name="client">Who asked.</param>
    /// <param name="input">Tokens read, 0 or more.</param>
    /// <param name="output">Tokens written, 0 or more.</param>
    public void Add(string client, long input, long output)
    {
        if (input + output == 0)
            return;
        metrics.TokensUsed(input, output, options.Value.CostOf(input, output));
        file.Write(connection => connection.Execute(
            "INSERT INTO usage (day, client, input, output) VALUES ($0, $1, $2, $3) ON CONFLICT DO UPDATE SET input = input + $2, output = output + $3",
            Today, client, input, output));
    }

    /// <summary>Tokens used today, read and written together.</summary>
    /// <param name="client">By whom; null for all.</param>
    public long Used(string? client) => file.Read(0L, connection => (long)connection.Scalar(
        "SELECT COALESCE(SUM(input + output), 0) FROM usage WHERE day = $0 AND ($1 IS NULL OR client = $1)", Today, client)!);
}
