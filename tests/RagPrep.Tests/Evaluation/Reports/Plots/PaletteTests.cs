using RagPrep.Evaluation.Reports;
using RagPrep.Evaluation.Reports.Plots;

namespace RagPrep.Tests.Evaluation.Reports.Plots;

public sealed class PaletteTests
{
    [Fact]
    public void With_more_systems_than_colours_the_baseline_and_the_front_keep_theirs()
    {
        var summary = ReportSummary.Of(MadeUpReport.Large());
        var palette = new Palette(summary);
        var coloured = summary.Rows.Where(row => palette[row] != Palette.Other).ToList();

        Assert.Equal(Palette.Colours, coloured.Select(row => palette[row]).Distinct().Count());
        Assert.All(summary.Rows.Where(row => row.Baseline || row.OnFront), row => Assert.Contains(row, coloured));
        Assert.Equal(Palette.Other, palette[palette.InDrawingOrder(summary.Rows).First()]);
    }
}
