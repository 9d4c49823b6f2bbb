using System.Diagnostics;
using System.Globalization;
using System.Text;
using RagPrep.TestSupport;

namespace RagPrep.Benchmarks.Lexical;

/// <summary>Lucene 8 in a process of its own that runs a round of queries when it is told to.</summary>
internal sealed class LuceneRival : IDisposable
{
    private const string Jars = "/usr/share/java/lucene-core-8.7.0.jar:/usr/share/java/lucene-analyzers-common-8.7.0.jar";
    private readonly Process java;

    private LuceneRival(Process java) => this.java = java;

    /// <summary>Indexes the chunks; null where Java or Lucene is absent.</summary>
    public static LuceneRival? Start(IEnumerable<(string Heading, string Text)> chunks, IEnumerable<string> queries, int top)
    {
        if (!Jars.Split(':').All(File.Exists))
            return null;
        var source = Path.Combine(RepositoryPaths.Root, "tests/RagPrep.IntegrationTests/Index/Lexical/LuceneReference.java");
        var java = Process.Start(new ProcessStartInfo("java", $"-Xmx2g -cp {Jars} \"{source}\" bench {top}")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        foreach (var (heading, text) in chunks)
            java.StandardInput.WriteLine($"D\t{Escape(heading)}\t{Escape(text)}");
        foreach (var query in queries)
            java.StandardInput.WriteLine($"Q\t{Escape(query)}");
        java.StandardInput.WriteLine(".");
        java.StandardInput.Flush();
        if (java.StandardOutput.ReadLine() != "ready")
            throw new InvalidOperationException("Lucene did not start.");
        return new LuceneRival(java);
    }

    /// <summary>Runs every query once.</summary>
    /// <returns>Microseconds of each, analysis included, and the sum of all hits' scores.</returns>
    public (double[] Times, double ScoreSum) Round()
    {
        java.StandardInput.WriteLine("R");
        java.StandardInput.Flush();
        var answer = java.StandardOutput.ReadLine()!.Split('|');
        var times = answer[0].Split(' ').Select(time => long.Parse(time, CultureInfo.InvariantCulture) / 1000.0);
        return ([.. times], double.Parse(answer[1], CultureInfo.InvariantCulture));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        java.StandardInput.Close();
        java.WaitForExit();
        java.Dispose();
    }

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var unit in text)
        {
            if (unit is < ' ' or > '~' or '\\')
                escaped.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:x4}");
            else
                escaped.Append(unit);
        }
        return escaped.ToString();
    }
}
