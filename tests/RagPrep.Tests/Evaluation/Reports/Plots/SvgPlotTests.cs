using RagPrep.Evaluation.Reports.Plots;

namespace RagPrep.Tests.Evaluation.Reports.Plots;

public sealed class SvgPlotTests
{
    private readonly SvgPlot plot = new("A <title>", "A description", new Axis("x", LinearScale.Unit), new Axis("y", new LinearScale(0, 2)));

    // The drawing is 440 by 300 with margins of 56, 16, 14 and 50: 368 by 236 for the values.
    [Fact]
    public void A_path_leads_through_its_points() => Assert.Equal("M56 250L240 132L424 14", plot.PathOf([(0, 0), (.5, 1), (1, 2)]));

    [Fact]
    public void Bars_below_zero_are_drawn_downwards()
    {
        plot.Bar((.25, 2), (.5, 1), "s0", "bar");

        Assert.Contains("""<rect class="bar s0" x="148" y="14" width="92" height="118"><title>bar</title>""", plot.Draw().ToString());
    }

    [Fact]
    public void Texts_are_encoded()
    {
        plot.Label((0, 0), "<script>");

        Assert.DoesNotContain("<script>", plot.Draw().ToString());
        Assert.Contains("<title>A &lt;title&gt;</title><desc>A description</desc>", plot.Draw().ToString());
    }

    [Fact]
    public void The_front_goes_right_before_it_goes_up() =>
        Assert.Equal([(1, .5), (3, .5), (3, .8)], LatencyPlot.Steps([(1, .5), (3, .8)]));

    [Fact]
    public void Histograms_are_in_shares_with_the_upper_end_in_the_last_bin() =>
        Assert.Equal([.25, .25, 0, 0, 0, 0, 0, 0, 0, .5], HistogramPlot.Shares([0, .15, .95, 1], LinearScale.Unit));
}
