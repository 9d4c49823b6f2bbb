using RagPrep.Documents;

namespace RagPrep.Chunking;

/// <summary>Makes one section of neighbours that are too small for a chunk each: siblings below the same heading, their own headings kept as text.</summary>
internal sealed class SectionMerger(TokenCount tokens, int target)
{
    /// <summary>The sections of a document in order, siblings joined while they fit the target.</summary>
    public IEnumerable<Section> Merge(Document document)
    {
        var group = new List<Section>();
        var size = 0;
        foreach (var section in document.Sections)
        {
            var length = tokens.Of(section.Characters.SpanIn(document.Text));
            if (group.Count > 0 && (size + length > target || !AreSiblings(document.Text, group[^1], section)))
            {
                yield return Joined(document.Text, group);
                group.Clear();
                size = 0;
            }

            group.Add(section);
            size += length;
        }

        if (group.Count > 0)
            yield return Joined(document.Text, group);
    }

    /// <summary>Whether two neighbours stand under the same heading, which is not the top of the document, with nothing between them.</summary>
    private static bool AreSiblings(string text, Section first, Section second) =>
        first.HeadingPath.Count > 1 && first.HeadingPath.Count == second.HeadingPath.Count && first.Page == second.Page
        && first.HeadingPath.SkipLast(1).SequenceEqual(second.HeadingPath.SkipLast(1))
        && string.IsNullOrWhiteSpace(text[first.Characters.To..second.Characters.From]);

    private static Section Joined(string text, List<Section> group) => group is [var alone]
        ? alone
        : new Section(
            [.. group[0].HeadingPath.SkipLast(1)], group[0].Page, new TextSpan(group[0].Characters.From, group[^1].Characters.To),
            [.. group.SelectMany(section => HeadingOf(text, section).Concat(section.Blocks))]);

    private static IEnumerable<Block> HeadingOf(string text, Section section)
    {
        var heading = new TextSpan(section.Characters.From, section.Blocks[0].Characters.From).Trim(text);
        return heading.Length > 0 ? [new Block(BlockKind.Paragraph, heading)] : [];
    }
}
