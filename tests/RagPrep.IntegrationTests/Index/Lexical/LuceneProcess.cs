using System.Diagnostics;
using System.Text;
using RagPrep.TestSupport;

namespace RagPrep.IntegrationTests.Index.Lexical;

/// <summary>Runs LuceneReference.java with Debian's liblucene8-java.</summary>
internal static class LuceneProcess
{
    private const string JarFolder = "/usr/share/java";
    private static readonly string[] Jars =
        [Path.Combine(JarFolder, "lucene-core-8.7.0.jar"), Path.Combine(JarFolder, "lucene-analyzers-common-8.7.0.jar")];

    /// <summary>Why Lucene cannot be asked here, or null.</summary>
    public static string? Missing { get; } =
        Array.Find(Jars, jar => !File.Exists(jar)) is { } jar ? $"{jar} is missing: install liblucene8-java"
        : !HasJava() ? "java is missing: install a Java 17 JDK"
        : null;

    /// <summary>Sends the lines and returns the answers.</summary>
    public static string[] Run(string arguments, IEnumerable<string> lines)
    {
        using var java = Start(arguments);
        var answers = java.StandardOutput.ReadToEndAsync();
        var errors = java.StandardError.ReadToEndAsync();
        using (var input = java.StandardInput)
        {
            foreach (var line in lines)
                input.WriteLine(line);
        }
        java.WaitForExit();
        Assert.True(java.ExitCode == 0, errors.Result);
        return answers.Result.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    /// <summary>Escapes a text as LuceneReference.java reads it.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var unit in text)
        {
            if (unit is < ' ' or > '~' or '\\')
                escaped.Append("\\u").Append(((int)unit).ToString("x4"));
            else
                escaped.Append(unit);
        }
        return escaped.ToString();
    }

    private static Process Start(string arguments)
    {
        var source = Path.Combine(RepositoryPaths.Root, "tests/RagPrep.IntegrationTests/Index/Lexical/LuceneReference.java");
        return Process.Start(new ProcessStartInfo("java", $"-cp {string.Join(':', Jars)} \"{source}\" {arguments}")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
    }

    private static bool HasJava()
    {
        var folders = Environment.GetEnvironmentVariable("PATH")?.Split(Path.PathSeparator) ?? [];
        return folders.Any(folder => File.Exists(Path.Combine(folder, "java")));
    }
}
