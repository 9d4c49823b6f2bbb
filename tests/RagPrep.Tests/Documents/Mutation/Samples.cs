using RagPrep.Documents;
using RagPrep.TestSupport;

namespace RagPrep.Tests.Documents.Mutation;

/// <summary>A real file for each reader, to be damaged: the smallest that is not tiny among our notes and the tests' data.</summary>
internal static class Samples
{
    private const int Smallest = 500;

    /// <summary>The sample for an extension; another extension of the same reader does as well.</summary>
    /// <exception cref="InvalidOperationException">There is none: a reader without a sample is a reader without this test.</exception>
    public static byte[] For(string extension)
    {
        var reader = DocumentReaders.For("sample" + extension);
        var file = new[] { Path.Combine(RepositoryPaths.Root, "corpus", "notes"), RepositoryPaths.Data }
            .SelectMany(folder => new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories))
            .Where(file => DocumentReaders.For(file.Name) == reader && file.Length >= Smallest)
            .OrderBy(file => !file.Extension.Equals(extension, StringComparison.OrdinalIgnoreCase)).ThenBy(file => file.Length).ThenBy(file => file.FullName, StringComparer.Ordinal)
            .FirstOrDefault();
        return file is null
            ? throw new InvalidOperationException($"No sample for {extension}: put a real file of {Smallest} bytes or more into corpus/notes or tests/data.")
            : File.ReadAllBytes(file.FullName);
    }
}
