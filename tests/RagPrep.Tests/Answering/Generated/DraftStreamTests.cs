using RagPrep.Answering.Generated;

namespace RagPrep.Tests.Answering.Generated;

public sealed class DraftStreamTests
{
    [Theory]
    [InlineData("One is so. [1] Two is so [2][3]. Three is so.", "One is so.<1>|Two is so.<2,3>|Three is so.<>")]
    [InlineData("It is e.g. 0.05 here [1, 2].\nAnd so.", "It is e.g. 0.05 here.<1,2>|And so.<>")]
    [InlineData("Steps:\n- first one [1]\n- second one\n[2]\n", "Steps:<>|- first one<1>|- second one<2>")]
    [InlineData("See.\n```python\na[0] = b[1]\nc. D\n```\n[2]\nDone.", "See.<>|```python\na[0] = b[1]\nc. D\n```<2>|Done.<>")]
    [InlineData("Cut in the", "Cut in the<>")]
    [InlineData("A 【4】. B is[5].", "A.<4>|B is.<5>")]
    [InlineData(" [1] ", "")]
    public void Sentences_items_and_code_come_with_their_markers_however_the_text_is_cut(string text, string expected)
    {
        foreach (var size in new[] { 1, 3, 1000 })
        {
            var stream = new DraftStream();
            var drafts = text.Chunk(size).SelectMany(piece => stream.Add(new string(piece))).ToList();
            drafts.AddRange(stream.End());

            Assert.Equal(expected, string.Join('|', drafts.Select(draft => $"{draft.Text}<{string.Join(',', draft.Numbers)}>")));
        }
    }

    [Fact]
    public void A_sentence_goes_out_as_soon_as_the_next_begins()
    {
        var stream = new DraftStream();

        Assert.Empty(stream.Add("One is so. [1]"));
        Assert.Empty(stream.Add(" "));
        Assert.Single(stream.Add("T"));
    }
}
