using RagPrep.Index.Words;
using RagPrep.Models;
using RagPrep.Retrieval.Understanding;

namespace RagPrep.Tests.Retrieval.Understanding;

public sealed class AcronymsTests
{
    private static readonly Acronyms Table = new(
        [new Acronym("SGD", "sustainable growth dividend")], new EnglishWords(new WordPieceTokenizer(["[UNK]", "[CLS]", "[SEP]", "map", "star", "does", "did", "##s"])));

    [Theory]
    [InlineData("What is the AUC of it?", "area under the curve")]
    [InlineData("auc or accuracy", "area under the curve")]
    [InlineData("Do LLMs lie?", "large language model")]
    [InlineData("MAP at ten", "mean average precision")]
    public void Short_forms_lead_to_long_ones(string question, string longForm) => Assert.Contains(longForm, Table.LongForms(question));

    [Fact]
    public void What_the_documents_explain_goes_before_the_table() => Assert.Equal(["sustainable growth dividend"], Table.LongForms("What is SGD?"));

    [Theory]
    [InlineData("Can I map a star?")]
    [InlineData("What is an umbrella?")]
    [InlineData("Does it? Did it?")]
    public void Plain_words_are_no_short_forms(string question) => Assert.Empty(Table.LongForms(question));

    [Theory]
    [InlineData("Why is the area under the ROC curve popular?", "AUROC")]
    [InlineData("a directed, acyclic graph", "DAG")]
    [InlineData("growth of a sustainable dividend", "SGD")]
    public void Long_forms_lead_to_short_ones(string question, string shortForm) => Assert.Contains(shortForm, Table.ShortForms(question));

    [Theory]
    [InlineData("What is the number of rows?")]
    [InlineData("How long is it out of order, and what is in the bag?")]
    public void A_part_of_a_long_form_is_none(string question) => Assert.Empty(Table.ShortForms(question));

    [Theory]
    [InlineData("What does the CLT say?", "central limit theorem", "What does the central limit theorem say?")]
    [InlineData("What does the CLT say?", "CLT central limit theorem", "What does the CLT say?")]
    [InlineData("What does the CLT say?", "central theorem", "What does the CLT say?")]
    [InlineData("MAP of a map", "maximum a posteriori", "maximum a posteriori of a map")]
    [InlineData("Is it a star?", "", "Is it a star?")]
    public void What_the_documents_only_write_out_is_written_out(string question, string held, string expected) =>
        Assert.Equal(expected, Table.WriteOut(question, words => words.Split(' ').All(held.Split(' ').Contains)).Text);

    [Fact]
    public void The_table_has_a_short_and_a_long_form_in_every_row() =>
        Assert.All(Resource.Rows("acronyms.txt"), row => Assert.True(row.Length == 2 && row[0].Length < row[1].Length, row[0]));

    [Theory]
    [InlineData("What are recurrent neural networks?", "RNN neural network", "What are RNNs?")]
    [InlineData("What is a variational auto-encoder or a Recurrent Neural-Network?", "rnn neural network", "What is a variational auto-encoder or a RNN?")]
    [InlineData("What are recurrent neural networks?", "RNN recurrent neural network", "What are recurrent neural networks?")]
    [InlineData("What are recurrent neural networks?", "neural network", "What are recurrent neural networks?")]
    public void A_long_form_that_the_documents_lack_a_word_of_is_asked_for_by_its_acronym(string question, string held, string expected) =>
        Assert.Equal(expected, Table.Shorten(question, words => words.Split(' ').All(word => held.Split(' ').Contains(word, StringComparer.OrdinalIgnoreCase))));
}
