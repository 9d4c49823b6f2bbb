using RagPrep.Index.Words;

namespace RagPrep.Tests.Index.Words;

public sealed class IndexWordsTests
{
    [Fact]
    public void Words_are_counted_once_a_chunk_and_not_stemmed()
    {
        var words = Build(("Tests", "A test is a test."), ("Tests", "Testing tests"));

        Assert.Equal(1, words.Frequency("test"));
        Assert.Equal(2, words.Frequency("tests"));
        Assert.Equal(1, words.Frequency("testing"));
        Assert.Equal(0, words.Frequency("Test"));
        Assert.Equal(0, words.Frequency("missing"));
    }

    [Fact]
    public void Numbers_and_identifiers_are_no_words() =>
        Assert.Equal(["left"], Build(("", "left_join 42 x1 f1 left")).Frequencies.Select(word => word.Key));

    [Fact]
    public void Of_several_long_forms_the_commonest_is_kept()
    {
        var words = Build(("", "mean average precision (MAP)"), ("", "mean average precision (MAP)"), ("", "maximum a posteriori (MAP)"));

        Assert.Equal([new Acronym("MAP", "mean average precision")], words.Acronyms);
    }

    [Fact]
    public void What_is_written_is_read_again()
    {
        var words = Build(("Überblick", "größe and stochastic gradient descent (SGD)"));
        using var stream = new MemoryStream();
        words.Write(stream);
        stream.Position = 0;

        var read = IndexWords.Read(stream);

        Assert.Equal(words.Frequencies, read.Frequencies);
        Assert.Equal(words.Acronyms, read.Acronyms);
    }

    [Fact]
    public void A_damaged_file_is_told()
    {
        using var stream = new MemoryStream();
        Build(("", "some words")).Write(stream);
        var bytes = stream.ToArray();
        bytes[6] ^= 1;

        Assert.Throws<InvalidDataException>(() => IndexWords.Read(new MemoryStream(bytes)));
        Assert.Throws<InvalidDataException>(() => IndexWords.Read(new MemoryStream(stream.ToArray()[..10])));
    }

    [Fact]
    public void An_empty_index_has_no_words() => Assert.Equal(0, Build().Count);

    private static IndexWords Build(params (string Context, string Text)[] chunks)
    {
        var builder = new IndexWordsBuilder();
        foreach (var (context, text) in chunks)
            builder.Add(context, text);
        return builder.Build();
    }
}
