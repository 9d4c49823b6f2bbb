using RagPrep.Starting;

namespace RagPrep.Tests.Api;

public sealed class OptionsCheckTests
{
    [Fact]
    public void The_defaults_are_right() => Assert.Empty(Mistakes());

    [Theory]
    [InlineData("Reranking:Depth=x", "Reranking:Depth is 'x'; it must be a whole number from 1 to 100.")]
    [InlineData("Reranking:Depth=0", "Reranking:Depth is '0'; it must be a whole number from 1 to 100.")]
    [InlineData("reranking:depth=2.5", "Reranking:Depth is '2.5'; it must be a whole number from 1 to 100.")]
    [InlineData("Reranking:Depth=99999999999", "Reranking:Depth is '99999999999'; it must be a whole number from 1 to 100.")]
    [InlineData("Reranking:Depth=", "Reranking:Depth is empty; it must be a whole number from 1 to 100.")]
    [InlineData("Retrieval:LexicalWeight=1,5", "Retrieval:LexicalWeight is '1,5'; it must be a number from 0 to 1.")]
    [InlineData("Retrieval:LexicalWeight=NaN", "Retrieval:LexicalWeight is 'NaN'; it must be a number from 0 to 1.")]
    [InlineData("Retrieval:Fusion=Best", "Retrieval:Fusion is 'Best'; it must be one of 'MinMax', 'ReciprocalRank'.")]
    [InlineData("Retrieval:Fusion=1", "Retrieval:Fusion is '1'; it must be one of 'MinMax', 'ReciprocalRank'.")]
    [InlineData("Corpus:Path=", "Corpus:Path is empty; it must be text that is not empty.")]
    [InlineData("Index:Provider=cloud", "Index:Provider is 'cloud'; it must be one of 'embedded', 'qdrant'.")]
    [InlineData("Index:Lexical:K1=-1", "Index:Lexical:K1 is '-1'; it must be a number from 0 to 100.")]
    public void A_wrong_value_is_named_with_what_is_allowed(string option, string expected) => Assert.Equal([expected], Mistakes(option));

    [Theory]
    [InlineData("Retrieval:Fusion=reciprocalrank")]
    [InlineData("Reranking:Weight=1e-1")]
    [InlineData("Corpus:Path=/notes:of=mine")]
    public void What_can_be_used_is_left_alone(string option) => Assert.Empty(Mistakes(option));

    [Fact]
    public void All_mistakes_are_told_at_once()
    {
        var mistakes = Mistakes("Reranking:Depth=x", "Corpus:Path=", "Chunking:MaxTokens=1", "Corpus:Pth=notes");

        Assert.Equal(
            ["Corpus:Path is empty", "Chunking:MaxTokens is '1'", "Reranking:Depth is 'x'", "Corpus:Pth is not an option"],
            mistakes.Select(mistake => mistake.Split(';')[0]));
    }

    [Theory]
    [InlineData("Corpus:Pth=x", "Corpus:Pth is not an option; the section Corpus has Corpus:Path, Corpus:Watch.")]
    [InlineData("Corpus=x", "Corpus is not an option; the section Corpus has Corpus:Path, Corpus:Watch.")]
    [InlineData("Index:Lexical:K2=1", "Index:Lexical:K2 is not an option; the section Index has Index:Path, ")]
    [InlineData("Corpsu:Path=x", "Corpsu:Path is not an option; the sections are Corpus, Index, ")]
    public void A_name_that_does_not_exist_is_told(string option, string expected) => Assert.StartsWith(expected, Assert.Single(Mistakes(option)));

    [Theory]
    [InlineData("Logging:LogLevel:Default=Debug")]
    [InlineData("urls=http://localhost:1")]
    public void What_belongs_to_the_framework_is_no_mistake(string option) => Assert.Empty(Mistakes(option));

    [Fact]
    public void The_environment_may_hold_other_names_but_no_wrong_values()
    {
        const string prefix = "RAGPREP_TESTS_OPTIONS_";
        Environment.SetEnvironmentVariable(prefix + "Corpus__Pth", "x");
        Environment.SetEnvironmentVariable(prefix + "Reranking__Depth", "x");

        var mistake = Assert.Single(Mistakes(new ConfigurationBuilder().AddEnvironmentVariables(prefix).Build()));

        Assert.StartsWith("Reranking:Depth is 'x'", mistake);
    }

    [Fact]
    public void A_long_value_is_shown_in_part() =>
        Assert.StartsWith($"Index:Provider is '{new string('a', 80)}…';", Assert.Single(Mistakes("Index:Provider=" + new string('a', 500))));

    private static IReadOnlyList<string> Mistakes(params string[] options) =>
        Mistakes(new ConfigurationBuilder().AddCommandLine([.. options.Select(option => "--" + option)]).Build());

    private static IReadOnlyList<string> Mistakes(IConfiguration configuration)
    {
        using var services = new ServiceCollection().AddSingleton(configuration).AddRagPrep(configuration).BuildServiceProvider();
        try
        {
            OptionsCheck.Validate(services);
            return [];
        }
        catch (OptionsException wrong)
        {
            return wrong.Errors;
        }
    }
}
