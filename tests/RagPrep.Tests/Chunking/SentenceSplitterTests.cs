using RagPrep.Chunking;
using RagPrep.Documents;

namespace RagPrep.Tests.Chunking;

public sealed class SentenceSplitterTests
{
    [Theory]
    [InlineData("One ends. Two starts! Three? Four", "One ends.", "Two starts!", "Three?", "Four")]
    [InlineData("Use trees, e.g. forests, i.e. many vs. one. See Fig. 3 for more.", "Use trees, e.g. forests, i.e. many vs. one.", "See Fig. 3 for more.")]
    [InlineData("With p = 0.05 we reject. Node.js is fine.", "With p = 0.05 we reject.", "Node.js is fine.")]
    [InlineData("Wait... then go. A [1, 2, ...] list", "Wait... then go.", "A [1, 2, ...] list")]
    [InlineData("He said \"stop.\" Then left.", "He said \"stop.\"", "Then left.")]
    [InlineData("- one\n  - two\n  more of two", "- one", "- two\n  more of two")]
    [InlineData("准确率很高。召回率很低。", "准确率很高。", "召回率很低。")]
    [InlineData("J. Smith et al. Wrote it.", "J. Smith et al. Wrote it.")]
    [InlineData("Uniform between 0 and 1. That is why. 1. First item. 2. Second item.", "Uniform between 0 and 1.", "That is why.", "1. First item.", "2. Second item.")]
    [InlineData("It trains in parallel (fast).The rest waits.However, not long.", "It trains in parallel (fast).", "The rest waits.", "However, not long.")]
    [InlineData("One can call torch.Tensor in a loop. See os.The now.", "One can call torch.Tensor in a loop.", "See os.The now.")]
    public void Sentences_end_where_a_reader_would_say(string text, params string[] sentences) =>
        Assert.Equal(sentences, SentenceSplitter.Split(text, new TextSpan(0, text.Length)).Select(span => span.In(text)));
}
