using System.Buffers.Binary;
using System.Diagnostics;
using RagPrep.Documents;
using RagPrep.Documents.Pdf;
using RagPrep.TestSupport;

namespace RagPrep.Tests.Documents.Mutation;

/// <summary>Reads many PDF files by one process with the product's script; a file that ends it is read again as the product does, by itself.</summary>
internal sealed class SharedPdfProcess : IDisposable
{
    // What PDF.js keeps of each file would add up.
    private const int MostFiles = 50;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private readonly PdfProcess own = new(Limits);
    private Process? process;
    private int files;

    /// <summary>The product's limits, but a shorter time: what is given up after a minute may be given up earlier here.</summary>
    public static PdfLimits Limits { get; } = new() { Time = TimeSpan.FromSeconds(6) };

    public PdfContent Read(ReadOnlyMemory<byte> content, CancellationToken cancellationToken) => TryRead(content) ?? own.Read(content, cancellationToken);

    public void Dispose() => End();

    private PdfContent? TryRead(ReadOnlyMemory<byte> content)
    {
        if (files++ % MostFiles == 0)
            End();
        process ??= Start();
        using var stop = new CancellationTokenSource(Patience);
        using var killing = stop.Token.Register(process.Kill);
        var isWhole = false;
        try
        {
            Send(content.Span);
            var output = new PdfOutput();
            while (output.Content is null && process.StandardOutput.ReadLine() is { } line)
                output.Add(line);
            isWhole = output.Content is not null;
            return output.Content;
        }
        catch (DocumentException)
        {
            isWhole = true;
            throw;
        }
        catch (Exception error) when (error is IOException or System.Text.Json.JsonException)
        {
            return null;
        }
        finally
        {
            if (!isWhole)
                End();
        }
    }

    private void Send(ReadOnlySpan<byte> content)
    {
        var input = process!.StandardInput.BaseStream;
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, content.Length);
        input.Write(length);
        input.Write(content);
        input.Flush();
    }

    private static Process Start()
    {
        var script = Path.Combine(AppContext.BaseDirectory, "pdf", "pdf-text.mjs");
        var start = new ProcessStartInfo("node")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
            ArgumentList = { "--no-warnings", "--disallow-code-generation-from-strings", $"--max-old-space-size={Limits.Memory / 2}", Path.Combine(RepositoryPaths.Root, "tests", "RagPrep.Tests", "Documents", "Mutation", "many-pdfs.mjs"), script, $"{Limits.Pages}", $"{Limits.Output}" },
        };
        var process = Process.Start(start)!;
        // What PDF.js says of a damaged file, and what it dies of, is of no interest here.
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        return process;
    }

    private void End()
    {
        process?.Kill();
        process?.Dispose();
        process = null;
    }
}
