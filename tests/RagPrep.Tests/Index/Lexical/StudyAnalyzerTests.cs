using RagPrep.Index.Lexical;

namespace RagPrep.Tests.Index.Lexical;

public class StudyAnalyzerTests
{
    [Theory]
    [InlineData("getDummies", "getdummi +get +dummi")]
    [InlineData("train_test_split", "train_test_split +traintestsplit +train +test +split")]
    [InlineData("pd.get_dummies", "pd.get_dummi +pd +get_dummi +getdummi +get +dummi")]
    [InlineData("XGBoost BM25Okapi Conv2D LLMs", "xgboost +xg +boost bm25okapi +bm25 +okapi conv2d llm")]
    [InlineData("__init__ is_na", "__init__ +init is_na +isna +na")]
    [InlineData("i.i.d. U.S.A.", "i.i.d +iid u.s.a +usa")]
    [InlineData("3.14 v1.2", "3.14 v1.2 +v1 +2")]
    public void Identifiers_are_found_by_their_parts(string text, string terms) => Assert.Equal(terms, Analyze(text));

    [Theory]
    [InlineData("C++ and C# or F#.", "c +c++ c +c# f +f#")]
    [InlineData("a #tag, C#5, 3++", "tag c 5 3")]
    [InlineData(".NET on ASP.NET, the net", "net +.net asp.net +asp +net +.net net")]
    [InlineData("@k", "k +@k")]
    [InlineData("precision@k", "precis k +@k +precision@k")]
    [InlineData("Recall@10", "recal 10 +@10 +recall@10 +@k +recall@k")]
    [InlineData("me@example.com", "me example.com +exampl +com")]
    public void Names_with_symbols_are_terms(string text, string terms) => Assert.Equal(terms, Analyze(text));

    [Theory]
    [InlineData("p-value", "p valu +pvalu")]
    [InlineData("p value", "p valu +pvalu")]
    [InlineData("pvalue", "pvalu")]
    [InlineData("p_values", "p_valu +pvalu +p +valu")]
    [InlineData("F1-score F1 score", "f1 score +f1score f1 score +f1score")]
    [InlineData("t-test k-means 10-fold", "t test +ttest k mean +kmean 10 fold +10fold")]
    [InlineData("A/B test, Q&A", "b +ab test +btest q +qa")]
    [InlineData("state-of-the-art 2019-2020 and/or", "state art 2019 2020")]
    [InlineData("I think a test", "i think test")]
    public void Compounds_are_one_word_too(string text, string terms) => Assert.Equal(terms, Analyze(text));

    [Theory]
    [InlineData("R²", "r +r2 +rsquar")]
    [InlineData("R^2", "r +r2 +rsquar 2")]
    [InlineData("R2", "r2 +rsquar")]
    [InlineData("R-squared", "r squar +rsquar")]
    [InlineData("L₂ ℓ2", "l +l2 ℓ2 +l2")]
    [InlineData("β₁ σ µ", "β +beta +beta1 σ +sigma µ +mu")]
    [InlineData("χ²", "χ +chi +chi2 +chisquar")]
    [InlineData("chi-square", "chi squar +chisquar")]
    public void Formulas_are_found_as_they_are_typed(string text, string terms) => Assert.Equal(terms, Analyze(text));

    [Fact]
    public void Text_without_such_terms_is_plain_English()
    {
        const string Text = "The median isn't moved by outliers; Tukey's fences are 1.5 times the interquartile range away.";
        var english = new List<string>();
        var study = new List<string>();
        EnglishAnalyzer.Instance.Analyze(Text, english);
        StudyAnalyzer.Instance.Analyze(Text, study);
        Assert.Equal(english, study);
    }

    private static string Analyze(string text)
    {
        var sink = new Marking();
        StudyAnalyzer.Instance.Analyze(text, sink);
        return string.Join(' ', sink.Terms);
    }

    private sealed class Marking : ITermSink
    {
        public List<string> Terms { get; } = [];

        public void Add(ReadOnlySpan<char> term, bool overlap) => Terms.Add((overlap ? "+" : "") + term.ToString());
    }
}
