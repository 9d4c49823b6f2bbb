using RagPrep.Answering;
using RagPrep.Retrieval;
using RagPrep.Tests.Index;

namespace RagPrep.Tests.Answering;

public sealed class EvidenceModelTests
{
    [Fact]
    public void The_shipped_numbers_fit_the_features_and_say_where_they_come_from()
    {
        var hit = Hits.Of(Chunks.Of("Recall is a share.", "It is high."));
        Evidence[] units = [Hits.Evidence(hit, 0, 0), Hits.Evidence(hit, 1, 0)];
        var features = new EvidenceFeatures(new SearchResult("What is recall?", [hit], new Dictionary<string, double>(), [], new FewTerms(2), default), units);

        Assert.Equal(features.AtSight(units[0]).Length, EvidenceModel.Shipped.Sight.Weights.Length);
        Assert.Equal(features.AsRead(units[0], units).Length, EvidenceModel.Shipped.Reading.Weights.Length);
        Assert.Contains("Fitted 20", EvidenceModel.Shipped.Provenance);
    }

    [Theory]
    [InlineData("What is a Type I error?", "**Type I error**: a false alarm.", true)]
    [InlineData("What is a Type I error?", "**Type M error (winner's curse)**: an estimate that is too large.", false)]
    [InlineData("What is SHAP?", "SHAP values are the shares of the features.", true)]
    [InlineData("Explain the bias-variance tradeoff", "Bias is the gap between the average prediction and the truth.", true)]
    [InlineData("What is recall?", "Precision is the share of the found that is right.", false)]
    public void A_definition_is_one_of_what_is_asked_for(string question, string text, bool defines)
    {
        var hit = Hits.Of(Chunks.Of(text));
        var features = new EvidenceFeatures(new SearchResult(question, [hit], new Dictionary<string, double>(), [], new FewTerms(1), default), [Hits.Evidence(hit, 0, 0)]);

        Assert.Equal(defines, features.Defines(text));
    }
}
