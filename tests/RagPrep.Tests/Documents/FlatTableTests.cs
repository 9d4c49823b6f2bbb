using RagPrep.Documents;

namespace RagPrep.Tests.Documents;

public sealed class FlatTableTests : ReaderTestBase
{
    private static readonly string[][] Splits =
    [
        ["Split", "Trains on", "Leak risk", "Good for"],
        ["Random", "80 % of rows", "High", "Rows that do not depend on each other"],
        ["Grouped", "80 % of users", "Low", "Many rows of one user"],
        ["By time", "All before a day", "Low", "Forecasts and anything that drifts"],
    ];

    private static readonly string[][] Errors =
    [
        ["Error", "What it costs"],
        ["Type I", "Shipping a change that does nothing"],
        ["Type II", "Missing a change that would have helped"],
        ["Type S", "Shipping a change that does harm"],
        ["Type M", "Promising more than the change will give"],
    ];

    public static TheoryData<string[][], string> Tables => new()
    {
        { Splits, "\n\n" },
        { Splits, "\n" },
        { Errors, "\n\n" },
        { Errors, "\n" },
        { [["Model", "AUC", "Fit time"], ["Logistic", "0.71", "2 s"], ["Random forest", "0.78", "41 s"], ["Boosted trees", "0.81", "65 s"]], "\n\n" },
    };

    [Theory]
    [MemberData(nameof(Tables))]
    public void Cells_that_stand_one_a_line_are_a_table_where_their_columns_can_be_told(string[][] rows, string between)
    {
        var cells = string.Join(between, rows.SelectMany(row => row));
        var document = Read("n.txt", $"Notes\n=====\n\nWhat is compared here:\n\n{cells}\n\nThe rest is a sentence of some length, with its full stop.\n");

        var table = Assert.Single(document.Sections.SelectMany(section => section.Blocks), block => block.Kind == BlockKind.Table);
        Assert.Equal(rows[0].Length, table.Columns);
        Assert.Equal(cells, table.Characters.In(document.Text));
        Assert.Equal(
            rows.Select(row => string.Join(between, row)),
            TableShape.Rows(document.Text, table.Characters, table.Columns).Select(row => row.In(document.Text)));
    }

    [Theory]
    [InlineData("Sampling bias", "Survivorship", "Recall bias", "Selection of cases", "Attrition", "Healthy user effect", "Berkson", "Publication bias")]
    [InlineData("Read the data", "Look at ten rows", "Plot every column", "Count what is missing", "Fit a baseline", "Write down its error")]
    [InlineData("mean: fast", "median: robust to outliers", "mode: for labels", "range: two values", "variance: in squares", "deviation: in units")]
    [InlineData("numpy", "pandas", "scipy", "seaborn", "polars", "duckdb", "pyarrow", "xgboost")]
    public void A_list_of_short_lines_is_no_table(params string[] lines) =>
        Assert.DoesNotContain(Read("n.txt", $"Notes\n=====\n\n{string.Join("\n\n", lines)}\n").Sections.SelectMany(section => section.Blocks), block => block.Kind == BlockKind.Table);

    [Fact]
    public void What_a_long_line_cut_off_from_the_table_above_it_is_no_table_of_its_own()
    {
        string[] cells = [.. Splits.SelectMany(row => row)];
        cells[3] += ", which is why it is the default of most libraries";

        Assert.DoesNotContain(Read("n.txt", $"Notes\n=====\n\n{string.Join("\n\n", cells)}\n").Sections.SelectMany(section => section.Blocks), block => block.Kind == BlockKind.Table);
    }
}
