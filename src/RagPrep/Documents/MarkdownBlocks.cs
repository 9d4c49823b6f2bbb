using System.Text.RegularExpressions;
using Markdig;
using Markdig.Extensions.Mathematics;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;

namespace RagPrep.Documents;

/// <summary>The headings and blocks of Markdown text, by Markdig's block parser.</summary>
/// <remarks>
/// Only blocks are parsed by Markdig, which keeps it linear: text inside a block is needed as it stands, and tables are told by
/// their shape, so that those written by hand in one line are found too.
/// </remarks>
internal static partial class MarkdownBlocks
{
    private const int LongItem = 700;
    private const int LongestQuestion = 200;

    private const int MostDefinitions = 5_000;

    // Front matter stands at the start or nowhere.
    private static readonly MarkdownPipeline FirstPipeline = CreatePipeline(frontMatter: true);
    private static readonly MarkdownPipeline Pipeline = CreatePipeline(frontMatter: false);

    /// <summary>Adds what stands in <paramref name="span"/> of <paramref name="text"/>; its headings are below the level <paramref name="below"/>.</summary>
    public static void AddTo(SectionBuilder sections, string text, TextSpan span, int below = 0, CancellationToken cancellationToken = default)
    {
        foreach (var slab in MarkdownSlabs.Split(text, span))
        {
            cancellationToken.ThrowIfCancellationRequested();
            AddSlab(sections, text, slab, below, slab.From == span.From ? FirstPipeline : Pipeline);
        }
    }

    private static void AddSlab(SectionBuilder sections, string text, TextSpan span, int below, MarkdownPipeline pipeline)
    {
        // Markdig reads the rest of a paragraph anew after each link definition.
        if (text.AsSpan(span.From, span.Length).Count("]:") > MostDefinitions)
        {
            PlainTextBlocks.AddTo(sections, text, span);
            return;
        }

        MarkdownDocument parsed;
        try
        {
            parsed = Markdown.Parse(span.In(text), pipeline);
        }
        catch (ArgumentException)
        {
            // Markdig's limit on nesting. Nobody writes such Markdown: it is read as lines.
            PlainTextBlocks.AddTo(sections, text, span);
            return;
        }

        var walk = new Walk(sections, text, span.From, below);
        foreach (var block in parsed)
            walk.Visit(block, inList: false);
    }

    private static MarkdownPipeline CreatePipeline(bool frontMatter)
    {
        var builder = new MarkdownPipelineBuilder().UseMathematics();
        if (frontMatter)
            builder.UseYamlFrontMatter();
        builder.InlineParsers.Clear();
        return builder.Build();
    }

    private sealed class Walk(SectionBuilder sections, string text, int offset, int below)
    {
        public void Visit(Markdig.Syntax.Block block, bool inList)
        {
            switch (block)
            {
                case YamlFrontMatterBlock or ThematicBreakBlock or LinkReferenceDefinitionGroup or BlankLineBlock:
                    break;
                case HeadingBlock heading:
                    sections.Heading(below + heading.Level, HeadingText.Plain(SpanOf(heading).In(text)), SpanOf(heading));
                    break;
                case ListBlock list:
                    foreach (var item in list)
                        VisitItem((ListItemBlock)item);
                    break;
                case MathBlock math:
                    Add(BlockKind.Paragraph, SpanOf(math));
                    break;
                case CodeBlock code:
                    Add(BlockKind.Code, SpanOf(code));
                    break;
                case HtmlBlock html:
                    MarkdownHtml.AddTo(sections, text, SpanOf(html));
                    break;
                case QuoteBlock quote when !quote.Descendants().Any(inner => inner is HeadingBlock or CodeBlock):
                    VisitParagraph(SpanOf(quote), BlockKind.Paragraph);
                    break;
                case ContainerBlock container:
                    foreach (var inner in container)
                        Visit(inner, inList);
                    break;
                default:
                    VisitParagraph(SpanOf(block), inList ? BlockKind.ListItem : BlockKind.Paragraph);
                    break;
            }
        }

        /// <summary>A short item is one block with all that is nested in it; a long one is taken apart.</summary>
        private void VisitItem(ListItemBlock item)
        {
            var span = SpanOf(item);
            if (IsEmpty(span))
                return;
            if (span.Length <= LongItem && !item.Descendants().Any(inner => inner is HeadingBlock))
            {
                Add(BlockKind.ListItem, span);
                return;
            }

            var first = true;
            foreach (var inner in item)
            {
                if (first && inner is ParagraphBlock)
                    Add(BlockKind.ListItem, SpanOf(inner) with { From = span.From });
                else
                    Visit(inner, inList: true);
                first = false;
            }
        }

        private void VisitParagraph(TextSpan span, BlockKind kind)
        {
            var raw = span.Length <= LongestQuestion ? span.In(text).Trim() : "";
            if (kind == BlockKind.Paragraph && BoldQuestion().IsMatch(raw))
            {
                sections.Heading(below + SectionBuilder.QuestionLevel, HeadingText.Plain(raw), span);
                return;
            }

            if (IsEmpty(span))
                return;
            var parts = kind == BlockKind.Paragraph ? CodeShape.Split(text, span) : [new Block(kind, span)];
            foreach (var part in parts.SelectMany(part => part.Kind == BlockKind.Code ? [part] : ParagraphShape.Split(text, part.Characters, kind)))
                sections.Block(part.Kind, part.Characters);
        }

        /// <summary>Whether a block says nothing; a heading over a table of contents has something below it all the same.</summary>
        private bool IsEmpty(TextSpan span)
        {
            if (EmptyText.KeepsPlace(text.AsSpan(span.From, span.Length)))
                return true;
            var navigates = span.Length <= LongItem && EmptyText.Navigates(span.In(text));
            if (navigates)
                sections.Use();
            return navigates;
        }

        private void Add(BlockKind kind, TextSpan span)
        {
            span = span.Trim(text);
            if (span.Length > 0)
                sections.Block(kind, span);
        }

        private TextSpan SpanOf(Markdig.Syntax.Block block) =>
            new TextSpan(offset + block.Span.Start, Math.Min(offset + block.Span.End + 1, text.Length)).Trim(text);
    }

    /// <summary>A line all in bold that asks something; what follows answers it.</summary>
    [GeneratedRegex(@"^(?:\*\*|__)(?!\s)[^\n*]+\?[^\p{L}\p{Nd}\n]*(?:\*\*|__)[^\p{L}\p{Nd}\n]*$")]
    private static partial Regex BoldQuestion();
}
