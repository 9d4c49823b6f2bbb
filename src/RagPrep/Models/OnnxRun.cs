using Microsoft.ML.OnnxRuntime;

namespace RagPrep.Models;

/// <summary>The buffers of one run at a time. Reused from run to run, used by one caller at once.</summary>
internal sealed class OnnxRun
{
    private static readonly string[] InputNames = ["input_ids", "attention_mask", "token_type_ids"];

    private readonly InferenceSession _session;
    private readonly RunOptions _options = new();
    private readonly string[] _outputNames;
    private readonly long[] _outputShape;
    private readonly long[] _ids;
    private readonly long[] _typeIds;
    private readonly long[] _mask;

    public OnnxRun(InferenceSession session, ModelConfig config)
    {
        _session = session;
        _outputNames = [config.Output];
        _outputShape = [.. session.OutputMetadata[config.Output].Dimensions.Select((size, axis) => axis == 0 ? 1L : size)];
        _ids = new long[config.MaxTokens];
        _typeIds = new long[config.MaxTokens];
        _mask = new long[config.MaxTokens];
        Array.Fill(_mask, 1); // one text a run: nothing is ever padded
    }

    /// <summary>Takes the token ids; as long as the model's window.</summary>
    public Span<long> Ids => _ids;

    /// <summary>Takes the type ids; all 0 until written.</summary>
    public Span<long> TypeIds => _typeIds;

    /// <summary>Runs the model on the first <paramref name="tokens"/> ids and fills <paramref name="output"/>.</summary>
    public void Execute(int tokens, float[] output)
    {
        long[] shape = [1, tokens];
        using var ids = Tensor(_ids, shape);
        using var mask = Tensor(_mask, shape);
        using var typeIds = Tensor(_typeIds, shape);
        using var result = OrtValue.CreateTensorValueFromMemory(output, _outputShape);
        _session.Run(_options, InputNames, [ids, mask, typeIds], _outputNames, [result]);
    }

    public void Free() => _options.Dispose();

    private static OrtValue Tensor(long[] buffer, long[] shape) =>
        OrtValue.CreateTensorValueFromMemory(OrtMemoryInfo.DefaultInstance, buffer.AsMemory(0, (int)shape[1]), shape);
}
