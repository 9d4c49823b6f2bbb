using Microsoft.ML.OnnxRuntime;
using RagPrep.Models;

namespace RagPrep.Benchmarks.Models;

/// <summary>The peer: ONNX Runtime alone, on inputs that were tokenized and laid out beforehand.</summary>
internal sealed class RawSession : IDisposable
{
    private static readonly string[] InputNames = ["input_ids", "attention_mask", "token_type_ids"];
    private static readonly string[] OutputNames = ["sentence_embedding"];

    private readonly InferenceSession _session;
    private readonly RunOptions _options = new();
    private readonly OrtValue[][] _inputs;

    public RawSession(ModelFolder model, IReadOnlyList<string> texts)
    {
        using var options = new SessionOptions { IntraOpNumThreads = 1, InterOpNumThreads = 1 };
        _session = new InferenceSession(model.ModelPath, options);
        var tokenizer = model.LoadTokenizer();
        _inputs = [.. texts.Select(text => Prepare([.. tokenizer.Encode(text)]))];
    }

    /// <summary>Runs every text once.</summary>
    public void RunAll(int threads)
    {
        var next = -1;
        var workers = Enumerable.Range(0, threads).Select(_ => new Thread(() =>
        {
            for (var text = Interlocked.Increment(ref next); text < _inputs.Length; text = Interlocked.Increment(ref next))
                _session.Run(_options, InputNames, _inputs[text], OutputNames).Dispose();
        })).ToList();
        workers.ForEach(worker => worker.Start());
        workers.ForEach(worker => worker.Join());
    }

    public void Dispose()
    {
        foreach (var value in _inputs.SelectMany(values => values))
            value.Dispose();
        _options.Dispose();
        _session.Dispose();
    }

    private static OrtValue[] Prepare(long[] ids)
    {
        long[] shape = [1, ids.Length];
        var mask = new long[ids.Length];
        Array.Fill(mask, 1);
        return
        [
            OrtValue.CreateTensorValueFromMemory(ids, shape),
            OrtValue.CreateTensorValueFromMemory(mask, shape),
            OrtValue.CreateTensorValueFromMemory(new long[ids.Length], shape),
        ];
    }
}
