namespace RagPrep.Models;

/// <summary>One model's folder, its files verified.</summary>
/// <param name="Path">The folder.</param>
/// <param name="Config">What its <c>config.json</c> says.</param>
/// <param name="Checksum">SHA-256 of the weights, hexadecimal: names the model where its output is kept.</param>
public sealed record ModelFolder(string Path, ModelConfig Config, string Checksum)
{
    internal const string ModelFile = "model.onnx";
    internal const string VocabularyFile = "vocab.txt";
    internal const string ConfigFile = "config.json";

    /// <summary>The graph and its weights.</summary>
    public string ModelPath => System.IO.Path.Combine(Path, ModelFile);

    /// <summary>The vocabulary: one token a line, its id is the line's number from 0.</summary>
    public string VocabularyPath => System.IO.Path.Combine(Path, VocabularyFile);

    /// <summary>Reads the vocabulary.</summary>
    /// <exception cref="ModelException">It has another number of tokens than the model.</exception>
    public WordPieceTokenizer LoadTokenizer()
    {
        var tokenizer = WordPieceTokenizer.Load(VocabularyPath);
        return tokenizer.VocabularySize == Config.Vocabulary
            ? tokenizer
            : throw new ModelException($"{VocabularyPath} has {tokenizer.VocabularySize} tokens where {ConfigFile} says {Config.Vocabulary}.");
    }
}
