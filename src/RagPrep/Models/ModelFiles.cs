using System.Security.Cryptography;

namespace RagPrep.Models;

/// <summary>The models' files, there and whole: a start that got this far will not fail on a bad download later.</summary>
public sealed class ModelFiles
{
    private const string SumsFile = "SHA256SUMS";

    private readonly string _path;
    private readonly Dictionary<string, string> _sums;

    private ModelFiles(string path)
    {
        _path = path;
        _sums = ReadSums();
        Embedder = Verify("embedder");
        Reranker = Verify("reranker");
    }

    /// <summary>The bi-encoder's folder.</summary>
    public ModelFolder Embedder { get; }

    /// <summary>The cross-encoder's folder.</summary>
    public ModelFolder Reranker { get; }

    /// <summary>Checks every file that the models need against <c>SHA256SUMS</c>; reads about 46 MB.</summary>
    /// <exception cref="ModelException">A file is missing, damaged or unreadable; the message is one sentence with the remedy.</exception>
    public static ModelFiles Verify(ModelOptions options) => new(options.Path);

    private ModelFolder Verify(string folder)
    {
        foreach (var file in (string[])[ModelFolder.ConfigFile, ModelFolder.VocabularyFile, ModelFolder.ModelFile])
            VerifyFile($"{folder}/{file}");
        var path = Path.Combine(_path, folder);
        return new ModelFolder(path, ModelConfig.Read(Path.Combine(path, ModelFolder.ConfigFile)), _sums[$"{folder}/{ModelFolder.ModelFile}"]);
    }

    private void VerifyFile(string name)
    {
        var path = Path.Combine(_path, name);
        if (!_sums.TryGetValue(name, out var expected))
            throw new ModelException($"{Path.Combine(_path, SumsFile)} has no checksum for {name}: {Remedy(SumsFile)}");
        var actual = Read(name, stream => Convert.ToHexStringLower(SHA256.HashData(stream)));
        if (actual != expected)
            throw new ModelException($"The model file {path} is damaged (its SHA-256 differs from {SumsFile}): {Remedy(name)}");
    }

    /// <summary>Lines as <c>sha256sum</c> writes them: the hexadecimal sum, a space, a space or an asterisk, the name.</summary>
    private Dictionary<string, string> ReadSums()
    {
        var text = Read(SumsFile, stream => new StreamReader(stream).ReadToEnd());
        var sums = new Dictionary<string, string>();
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (line.Split(' ', 2) is [var sum, var name])
                sums[name.TrimStart(' ', '*')] = sum.ToLowerInvariant();
        }

        return sums;
    }

    private T Read<T>(string name, Func<Stream, T> read)
    {
        var path = Path.Combine(_path, name);
        try
        {
            using var stream = File.OpenRead(path);
            return read(stream);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ModelException($"The model file {path} is missing: {Remedy(name)}", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ModelException($"The model file {path} cannot be read ({exception.Message.TrimEnd('.')}): give this user the right to read it.", exception);
        }
    }

    private string Remedy(string name) =>
        $"restore it from the repository (git checkout -- {Path.Combine(_path, name)}) or set Models:Path to a folder that has it.";
}
