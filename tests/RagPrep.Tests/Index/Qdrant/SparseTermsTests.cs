using RagPrep.Index;
using RagPrep.Index.Lexical;
using RagPrep.Index.Qdrant;

namespace RagPrep.Tests.Index.Qdrant;

public sealed class SparseTermsTests
{
    private static readonly (string Heading, string Text)[] Chunks =
    [
        ("SQL › Joins", "A left join keeps every row of the left table, a right join every row of the right one."),
        ("SQL › Windows", "A window function ranks rows without collapsing them; rows keep their columns."),
        ("Statistics", "A p-value is a probability. A small p-value makes the null hypothesis doubtful."),
        ("Left overs", "Rows and columns, columns and rows."),
    ];

    [Theory]
    [InlineData(1.2, 0.75, 1)]
    [InlineData(0.9, 0.4, 2)]
    [InlineData(0, 0, 0.5)]
    public void The_product_with_Qdrants_idf_is_the_score_of_the_embedded_index(double k1, double b, double boost)
    {
        var options = new LexicalOptions { K1 = k1, B = b, HeadingBoost = boost };
        var (builder, statistics) = (new LexicalIndexBuilder(), new TermStatisticsBuilder());
        var terms = Chunks.Select(chunk => ChunkTerms.Of(chunk.Heading, chunk.Text)).ToList();
        for (var i = 0; i < Chunks.Length; i++)
        {
            builder.Add(Chunks[i].Heading, Chunks[i].Text);
            statistics.Add(terms[i]);
        }
        var index = builder.Build(options);
        var norms = new FieldNorms(options, statistics.Averages);
        var vectors = terms.ConvertAll(chunk => SparseTerms.Of(chunk, norms));

        foreach (var query in new[] { "left join rows", "p-value", "columns columns and rows", "windows of sql" })
        {
            var question = SparseTerms.Of(FieldTerms.Of(query).Frequencies.Select(term => (term.Term, (float)term.Frequency)), options)!;
            for (var i = 0; i < Chunks.Length; i++)
                Assert.Equal(index.Score(query, i), Product(question, vectors[i], vectors), 1e-5);
        }
    }

    [Fact]
    public void A_term_has_one_dimension_in_headings_and_another_in_texts_for_ever()
    {
        Assert.Equal(3_192_049_110u, SparseTerms.Dimension(LexicalField.Heading, "join"));
        Assert.NotEqual(SparseTerms.Dimension(LexicalField.Heading, "join"), SparseTerms.Dimension(LexicalField.Text, "join"));
    }

    [Fact]
    public void The_statistics_know_what_the_index_knows()
    {
        var (builder, statistics) = (new LexicalIndexBuilder(), new TermStatisticsBuilder());
        foreach (var (heading, text) in Chunks)
        {
            builder.Add(heading, text);
            statistics.Add(ChunkTerms.Of(heading, text));
        }
        var index = builder.Build();
        using var stream = new MemoryStream();
        statistics.Build().Write(stream);
        stream.Position = 0;
        var known = TermStatistics.Read(stream);

        Assert.Equal(index.TermCount, known.Count);
        foreach (var term in new[] { "join", "left", "row", "column", "xylophon" })
            Assert.Equal(index.DocumentFrequency(term), known.DocumentFrequency(term));
        var explained = Assert.Single(index.Explain("joins", [], 0), term => term.Field == LexicalField.Text);
        Assert.Equal(explained.Idf, known.Idf(LexicalField.Text, "join"));
    }

    /// <summary>As Qdrant multiplies: each term of the question by ln(1 + (N - df + 0.5) / (df + 0.5)).</summary>
    private static double Product(SparseVector question, SparseVector chunk, List<SparseVector> all)
    {
        var values = chunk.Indices.Zip(chunk.Values).ToDictionary(pair => pair.First, pair => pair.Second);
        return question.Indices.Zip(question.Values).Sum(term =>
        {
            var containing = all.Count(other => other.Indices.Contains(term.First));
            return term.Second * Math.Log(1 + ((all.Count - containing + 0.5) / (containing + 0.5))) * values.GetValueOrDefault(term.First);
        });
    }
}
