using RagPrep.Cli;
using RagPrep.Starting;

namespace RagPrep.Tests.Cli;

public sealed class OptionArgumentsTests
{
    [Fact]
    public void Library_options_are_taken_out_wherever_they_stand()
    {
        var (options, others) = OptionArguments.Split(["--Corpus:Path", "my notes", "ask", "--Reranking:Depth=5", "why", "--json"]);

        Assert.Equal(["ask", "why", "--json"], others);
        Assert.Equal("my notes", options["corpus:path"]);
        Assert.Equal("5", options["Reranking:Depth"]);
    }

    [Fact]
    public void A_value_may_be_empty_or_hold_an_equals_sign()
    {
        var (options, _) = OptionArguments.Split(["--Corpus:Path=", "--Index:Path=a=b"]);

        Assert.Equal("", options["Corpus:Path"]);
        Assert.Equal("a=b", options["Index:Path"]);
    }

    [Fact]
    public void After_two_dashes_all_is_text()
    {
        var (options, others) = OptionArguments.Split(["ask", "--", "what", "is", "--Corpus:Path"]);

        Assert.Empty(options);
        Assert.Equal(["ask", "--", "what", "is", "--Corpus:Path"], others);
    }

    [Fact]
    public void An_option_without_a_value_is_an_error() =>
        Assert.Contains("--Corpus:Path needs a value", Assert.Throws<UsageException>(() => OptionArguments.Split(["ask", "--Corpus:Path"])).Message);
}
