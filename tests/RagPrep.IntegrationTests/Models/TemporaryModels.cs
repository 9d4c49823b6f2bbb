using System.Security.Cryptography;
using RagPrep.TestSupport;

namespace RagPrep.IntegrationTests.Models;

/// <summary>A copy of the models to damage.</summary>
internal sealed class TemporaryModels : IDisposable
{
    public TemporaryModels()
    {
        foreach (var file in Files(RepositoryPaths.Models))
        {
            var copy = System.IO.Path.Combine(Path, System.IO.Path.GetRelativePath(RepositoryPaths.Models, file));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public string Path { get; } = Directory.CreateTempSubdirectory("models-").FullName;

    public void WriteSums() => File.WriteAllLines(
        System.IO.Path.Combine(Path, "SHA256SUMS"),
        Files(Path).Select(file =>
            $"{Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)))}  {System.IO.Path.GetRelativePath(Path, file).Replace('\\', '/')}"));

    public void Dispose() => Directory.Delete(Path, recursive: true);

    private static string[] Files(string folder) => Directory.GetFiles(folder, "*", SearchOption.AllDirectories);
}
