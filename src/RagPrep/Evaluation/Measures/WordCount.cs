using RagPrep.Answering;

namespace RagPrep.Evaluation.Measures;

/// <summary>The length of an answer.</summary>
public static class WordCount
{
    /// <summary>Runs without white space that hold a letter or digit, counted as answers count them.</summary>
    public static int Of(string text) => Passage.CountWords(text);
}
