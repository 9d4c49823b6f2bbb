using System.Text;
using System.Text.RegularExpressions;
using RagPrep.Chunking;
using RagPrep.Documents;

namespace RagPrep.Answering.Generated;

/// <summary>Cuts what a model writes into sentences, list items and code blocks, each with the markers behind it, as soon as each is whole.</summary>
internal sealed partial class DraftStream
{
    private const string Fence = "```";

    private readonly StringBuilder rest = new();

    /// <summary>Takes a piece of text and gives what is whole by now.</summary>
    public IEnumerable<Draft> Add(string piece)
    {
        rest.Append(piece);
        return Take(atEnd: false);
    }

    /// <summary>What is left at the end of the text.</summary>
    public IEnumerable<Draft> End() => Take(atEnd: true);

    private List<Draft> Take(bool atEnd)
    {
        var drafts = new List<Draft>();
        var text = rest.ToString();
        var from = 0;
        while (Next(text, from, atEnd) is var end && end > from)
        {
            if (Of(text[from..end]) is { } draft)
                drafts.Add(draft);
            from = end;
        }
        rest.Clear().Append(text, from, text.Length - from);
        return drafts;
    }

    /// <summary>Where the piece that begins at <paramref name="from"/> ends, its markers included; <paramref name="from"/> where it is not whole yet.</summary>
    private static int Next(string text, int from, bool atEnd)
    {
        var start = from;
        while (start < text.Length && char.IsWhiteSpace(text[start]))
            start++;
        if (start == text.Length)
            return from;
        // What may become a fence waits.
        if (text[start] == '`' && text.Length - start < Fence.Length && !atEnd)
            return from;
        if (text.AsSpan(start).StartsWith(Fence))
        {
            var close = text.IndexOf("\n" + Fence, start + Fence.Length, StringComparison.Ordinal);
            return close < 0 ? atEnd ? text.Length : from : AfterMarkers(text, close + 1 + Fence.Length, from, atEnd);
        }
        var line = text.IndexOf('\n', start);
        var span = SentenceSplitter.Split(text, new TextSpan(start, line < 0 ? text.Length : line)).First();
        var whole = span.To < text.Length && (line < 0 || span.To < line || line >= 0);
        return whole ? AfterMarkers(text, span.To, from, atEnd) : atEnd ? text.Length : from;
    }

    /// <summary>The end of the markers behind a sentence; it is not known before something else follows.</summary>
    private static int AfterMarkers(string text, int end, int from, bool atEnd)
    {
        var markers = MarkersBehind().Match(text, end);
        end = markers.Success ? markers.Index + markers.Length : end;
        var next = end;
        while (next < text.Length && text[next] is ' ' or '\t' or '\r')
            next++;
        // A line end closes it, unless a marker stands on the next line alone.
        if (next < text.Length && text[next] == '\n')
            next++;
        return atEnd || (next < text.Length && !MarkerBegins().IsMatch(text, next)) ? end : from;
    }

    private static Draft? Of(string piece)
    {
        var lead = piece[..(piece.Length - piece.TrimStart().Length)];
        var code = piece.AsSpan().TrimStart().StartsWith(Fence);
        var numbers = new List<int>();
        string Collect(Match marker)
        {
            numbers.AddRange(Digits().Matches(marker.Value).Select(number => int.TryParse(number.ValueSpan, out var value) ? value : 0));
            return "";
        }
        // Inside code, brackets are code.
        var body = code ? piece.LastIndexOf(Fence, StringComparison.Ordinal) + Fence.Length : 0;
        var text = (piece[..body] + Marker().Replace(piece[body..], Collect)).Trim();
        return text.Any(char.IsLetterOrDigit) ? new Draft(text, lead, [.. numbers.Distinct()], code) : null;
    }

    [GeneratedRegex(@"\s*[\[【]\s*\^?\d{1,3}(?:\s*[,;–-]\s*\d{1,3})*\s*[\]】](?!\()")]
    private static partial Regex Marker();

    [GeneratedRegex(@"\G(?:[ \t]*\n?[ \t]*[\[【]\s*\^?\d{1,3}(?:\s*[,;–-]\s*\d{1,3})*\s*[\]】](?!\())+[.!?]?")]
    private static partial Regex MarkersBehind();

    [GeneratedRegex(@"\G\s*(?:[\[【][\s\d,;^–-]*)?\z|\G[\[【]\s*\^?\d")]
    private static partial Regex MarkerBegins();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();
}
