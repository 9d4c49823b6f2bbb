using RagPrep.Topics;

namespace RagPrep.Tests.Topics;

public sealed class ClassTfIdfTests
{
    [Fact]
    public void The_weight_is_the_formulas()
    {
        // √(4/16) · ln(1 + (20 − 4.5 + ½) / (4.5 + ½)) = ½ · ln 4.2
        Assert.Equal(0.5 * Math.Log(4.2), ClassTfIdf.Weight(4, 16, 4.5, 20), 12);
        Assert.Equal(0, ClassTfIdf.Weight(4, 16, 100, 20));
    }

    [Fact]
    public void A_word_of_one_class_tells_more_than_one_of_all()
    {
        var weights = ClassTfIdf.Weights([new() { ["join"] = 4, ["data"] = 4 }, new() { ["prior"] = 4, ["data"] = 4 }]);

        Assert.True(weights[0]["join"] > weights[0]["data"]);
        Assert.Equal(weights[0]["join"], weights[1]["prior"], 12);
    }
}
