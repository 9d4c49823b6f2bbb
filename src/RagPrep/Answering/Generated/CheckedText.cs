using System.Text;

namespace RagPrep.Answering.Generated;

/// <summary>The part of a generated answer that has been checked: its text with markers, and its citations, numbered in the order of their use.</summary>
/// <param name="check">Holds each quote against its document.</param>
/// <param name="request">Whom to tell.</param>
internal sealed class CheckedText(CitationCheck check, AnswerRequest request)
{
    private readonly StringBuilder text = new();
    private readonly List<(Source Source, Citation Citation)> sources = [];
    private readonly HashSet<string> said = new(StringComparer.OrdinalIgnoreCase);

    public string Text => text.ToString();

    public IReadOnlyList<Citation> Citations => [.. sources.Select(source => source.Citation)];

    /// <summary>Whether a piece has been said before.</summary>
    public bool Has(Draft draft) => said.Contains(draft.Text);

    /// <summary>Adds a piece with what supports it, and tells of it.</summary>
    /// <exception cref="StaleCitationException">The document has changed.</exception>
    public async Task AddAsync(Draft draft, IReadOnlyList<Source> support)
    {
        said.Add(draft.Text);
        var markers = new List<string>();
        foreach (var source in support)
            markers.Add($"[{await NumberAsync(source)}]");
        var piece = $"{Lead(draft)}{draft.Text}{(draft.IsCode ? "\n" : " ")}{string.Join(' ', markers)}";
        text.Append(piece);
        await request.TellAsync(new AnswerEvent.Written(piece));
    }

    private string Lead(Draft draft) => text.Length == 0 ? "" : draft.Lead.Count(character => character == '\n') switch { 0 => draft.IsCode ? "\n" : " ", 1 => "\n", _ => "\n\n" };

    private async Task<int> NumberAsync(Source source)
    {
        if (sources.FindIndex(known => known.Source == source) is >= 0 and var before)
            return before + 1;
        var citation = Citation.Of(source.Hit.Chunk, source.Characters, sources.Count + 1);
        check.Verify([citation]);
        sources.Add((source, citation));
        await request.TellAsync(new AnswerEvent.Cited(citation));
        return citation.Number;
    }
}
