using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace RagPrep.Documents.Pdf;

/// <summary>Runs PDF.js by node in a process of its own, which may read nothing but its own folder, and stops it at the limits.</summary>
internal sealed class PdfProcess(PdfLimits limits, string node = "node")
{
    private static readonly TimeSpan MemoryCheck = TimeSpan.FromMilliseconds(100);

    /// <summary>What a file may cost.</summary>
    public PdfLimits Limits => limits;

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "pdf");

    /// <summary>The text items of a file.</summary>
    /// <exception cref="DocumentException">The file cannot be read, or a limit was reached.</exception>
    public PdfContent Read(ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        using var process = Start();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        stop.CancelAfter(limits.Time);
        var reason = "";
        using var watch = new Timer(_ =>
        {
            if (UsesTooMuch(process))
                (reason, _) = ($"needs more than {limits.Memory} MiB of memory", Kill(process));
        }, null, MemoryCheck, MemoryCheck);
        using var killing = stop.Token.Register(() => Kill(process));
        try
        {
            return Exchange(process, content) ?? throw Unfinished(stop.IsCancellationRequested, reason);
        }
        catch (Exception error) when (error is not DocumentException && cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }
        catch (DocumentException) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }
        finally
        {
            Kill(process);
        }
    }

    private Process Start()
    {
        var start = new ProcessStartInfo(node)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            UseShellExecute = false,
            WorkingDirectory = Folder,
        };
        // Nothing of ours, such as keys, is told to what reads foreign files; Windows needs its folder to start at all.
        foreach (var name in start.Environment.Keys.Except(["PATH", "SystemRoot"], StringComparer.OrdinalIgnoreCase).ToArray())
            start.Environment.Remove(name);
        foreach (var argument in Arguments())
            start.ArgumentList.Add(argument);
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception error)
        {
            throw new DocumentException("PDF files are read by Node.js, which is not found: install Node.js 20.16 or later and index again.", error) { IsPassing = true };
        }
    }

    private IEnumerable<string> Arguments() =>
    [
        "--no-warnings", "--experimental-permission", $"--allow-fs-read={Folder}{Path.DirectorySeparatorChar}*", "--disallow-code-generation-from-strings",
        $"--max-old-space-size={(limits.Memory / 2).ToString(CultureInfo.InvariantCulture)}",
        Path.Combine(Folder, "pdf-text.mjs"), limits.Pages.ToString(CultureInfo.InvariantCulture),
        limits.Output.ToString(CultureInfo.InvariantCulture),
    ];

    private PdfContent? Exchange(Process process, ReadOnlyMemory<byte> content)
    {
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        var writing = Task.Run(() => Write(process, content));
        var output = new PdfOutput();
        while (process.StandardOutput.ReadLine() is { } line)
        {
            try
            {
                output.Add(line);
            }
            catch (JsonException)
            {
                // A line cut off: the process was stopped while it wrote.
                return null;
            }
        }

        writing.Wait();
        return output.Content;
    }

    private static void Write(Process process, ReadOnlyMemory<byte> content)
    {
        try
        {
            using var input = process.StandardInput.BaseStream;
            input.Write(content.Span);
        }
        catch (IOException)
        {
            // The process ended before it had read all; its answer, or the lack of one, says why.
        }
    }

    private DocumentException Unfinished(bool late, string reason) =>
        reason.Length > 0 ? new($"The PDF {reason} to be read and was given up. It may be damaged; save it anew or split it.")
        : late ? new(string.Create(CultureInfo.InvariantCulture, $"The PDF was not read within {limits.Time.TotalSeconds:0.#} seconds and was given up. It may be damaged; save it anew or split it."))
        // By a Node.js that is too old, it may be.
        : new("The PDF could not be read: the program that reads it (PDF.js in Node.js 20.16 or later) stopped before the last page. The file may be damaged; save it anew.") { IsPassing = true };

    private bool UsesTooMuch(Process process)
    {
        try
        {
            process.Refresh();
            return process.WorkingSet64 > limits.Memory * 1024L * 1024;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static bool Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
            return true;
        }
        catch (Exception error) when (error is InvalidOperationException or Win32Exception)
        {
            // It has ended of itself.
            return false;
        }
    }
}
