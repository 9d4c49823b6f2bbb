using System.Threading.Channels;
using Microsoft.ML.OnnxRuntime;

namespace RagPrep.Models;

/// <summary>
/// One ONNX session shared by all callers: one input a run, on one thread, as many runs at once as there are threads.
/// </summary>
/// <remarks>
/// Callers take a place for every single run, not for a batch, and wait for it in order of arrival. A batch never has more
/// than <see cref="Threads"/> runs waiting, so a search that comes in the middle of indexing waits for a few runs
/// (milliseconds each), not for the batch.
/// </remarks>
internal sealed class OnnxModel : IDisposable
{
    private readonly InferenceSession _session;
    private readonly Channel<OnnxRun> _idle = Channel.CreateUnbounded<OnnxRun>();
    private int _disposed;

    /// <exception cref="ModelException">The model cannot be loaded.</exception>
    public OnnxModel(ModelFolder folder, int threads)
    {
        Threads = threads == 0 ? Environment.ProcessorCount : threads;
        _session = Open(folder.ModelPath);
        for (var run = 0; run < Threads; run++)
            _idle.Writer.TryWrite(new OnnxRun(_session, folder.Config));
    }

    /// <summary>Runs in parallel.</summary>
    public int Threads { get; }

    /// <summary>Calls <paramref name="work"/> for 0 to <paramref name="count"/> - 1, each with a run of its own for that while.</summary>
    /// <exception cref="OperationCanceledException">Cancelled; runs that had begun are finished by then.</exception>
    /// <exception cref="ObjectDisposedException">The model was disposed before the work was done.</exception>
    public Task RunAllAsync(int count, Action<int, OnnxRun> work, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_disposed != 0, this);
        var options = new ParallelOptions { MaxDegreeOfParallelism = Threads, CancellationToken = cancellationToken };
        return Parallel.ForAsync(0, count, options, async (index, cancelled) =>
        {
            var run = await TakeAsync(cancelled);
            try
            {
                work(index, run);
            }
            finally
            {
                _idle.Writer.TryWrite(run);
            }

            // A long batch gives its pool thread back after each run, or requests would wait for the pool to grow.
            await Task.Yield();
        });
    }

    /// <summary>Waits for the runs under way; later ones end with <see cref="ObjectDisposedException"/>.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
            return;
        for (var run = 0; run < Threads; run++)
            _idle.Reader.ReadAsync().AsTask().GetAwaiter().GetResult().Free();
        _idle.Writer.Complete();
        _session.Dispose();
    }

    private async ValueTask<OnnxRun> TakeAsync(CancellationToken cancellationToken)
    {
        OnnxRun run;
        try
        {
            run = await _idle.Reader.ReadAsync(cancellationToken);
        }
        catch (ChannelClosedException)
        {
            throw new ObjectDisposedException(nameof(OnnxModel));
        }

        if (_disposed == 0)
            return run;
        _idle.Writer.TryWrite(run);
        throw new ObjectDisposedException(nameof(OnnxModel));
    }

    private static InferenceSession Open(string path)
    {
        OnnxEnvironment.EnsureCreated();
        using var options = new SessionOptions
        {
            IntraOpNumThreads = 1,
            InterOpNumThreads = 1,
            LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR,
        };
        try
        {
            return new InferenceSession(path, options);
        }
        catch (OnnxRuntimeException exception)
        {
            throw new ModelException($"ONNX Runtime cannot load {path}: {exception.Message}", exception);
        }
    }
}
