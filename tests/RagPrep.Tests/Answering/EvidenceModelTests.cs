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
}
