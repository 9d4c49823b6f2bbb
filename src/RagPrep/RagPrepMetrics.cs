using System.Diagnostics.Metrics;

namespace RagPrep;

/// <summary>All metrics of the assembly, of the meter <c>RagPrep</c>, for any OpenTelemetry or dotnet-counters listener.</summary>
public sealed class RagPrepMetrics : IDisposable
{
    /// <summary>The meter's name.</summary>
    public const string MeterName = "RagPrep";

    private readonly Meter meter = new(MeterName);
    private readonly Counter<long> tokens;
    private readonly Counter<double> cost;
    private readonly Counter<long> generated;

    /// <summary>Makes the meter.</summary>
    public RagPrepMetrics()
    {
        tokens = meter.CreateCounter<long>("ragprep.llm.tokens", "{token}", "Tokens that the language model read ('input') and wrote ('output').");
        cost = meter.CreateCounter<double>("ragprep.llm.cost", null, "What they cost by the prices in the options.");
        generated = meter.CreateCounter<long>("ragprep.llm.answers", "{answer}", "Answers asked of the language model, by outcome: 'generated', or why the extractive answer served.");
    }

    internal void TokensUsed(long input, long output, double price)
    {
        tokens.Add(input, new KeyValuePair<string, object?>("direction", "input"));
        tokens.Add(output, new KeyValuePair<string, object?>("direction", "output"));
        if (price > 0)
            cost.Add(price);
    }

    internal void AnswerAsked(string outcome) => generated.Add(1, new KeyValuePair<string, object?>("outcome", outcome));

    /// <inheritdoc/>
    public void Dispose() => meter.Dispose();
}
