using System.Diagnostics;
using System.Globalization;

namespace RagPrep.Benchmarks.Index;

/// <summary>The peer of dense search: FAISS's exact index in a Python process that reads the same vectors.</summary>
internal sealed class FaissProcess : IDisposable
{
    // Debian's python3-faiss belongs to the system's own Python.
    private const string Python = "/usr/bin/python3";
    private readonly Process process;

    public FaissProcess(string vectors, string queries, int dimensions, int top, int threads)
    {
        var script = Path.Combine(AppContext.BaseDirectory, "faiss_flat.py");
        string[] arguments = [script, vectors, queries, $"{dimensions}", $"{top}", $"{threads}"];
        process = Process.Start(new ProcessStartInfo(Python, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        Version = ReadLine();
    }

    /// <summary>What it says of itself.</summary>
    public string Version { get; }

    /// <summary>Milliseconds of each query, searched singly.</summary>
    public double[] Milliseconds() => Numbers("time");

    /// <summary>The results, query after query, best first.</summary>
    public int[] Ids() => [.. Numbers("ids").Select(value => (int)value)];

    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
    }

    private double[] Numbers(string command)
    {
        process.StandardInput.WriteLine(command);
        process.StandardInput.Flush();
        return [.. ReadLine().Split(' ').Select(value => double.Parse(value, CultureInfo.InvariantCulture))];
    }

    private string ReadLine() => process.StandardOutput.ReadLine()
        ?? throw new InvalidOperationException("FAISS did not start or ended: install python3-faiss.");
}
