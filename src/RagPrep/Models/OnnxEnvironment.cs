using Microsoft.ML.OnnxRuntime;

namespace RagPrep.Models;

/// <summary>ONNX Runtime's one environment of the process: quiet, and silent towards the network.</summary>
internal static class OnnxEnvironment
{
    private static readonly Lock Gate = new();

    /// <summary>Creates the environment once, unless the host already has one.</summary>
    /// <exception cref="ModelException">The native library cannot be loaded.</exception>
    public static void EnsureCreated()
    {
        try
        {
            lock (Gate)
                Create();
        }
        catch (Exception exception) when (exception is DllNotFoundException or BadImageFormatException or TypeInitializationException)
        {
            throw new ModelException(
                $"ONNX Runtime's native library cannot be loaded ({exception.GetBaseException().Message.TrimEnd('.')}): build again on this machine, so that it lies beside the program.",
                exception);
        }
    }

    private static void Create()
    {
        if (OrtEnv.IsCreated)
            return;

        // Below errors it reports every GPU and CPU detail that it fails to read, which is not the user's concern.
        var options = new EnvironmentCreationOptions { logId = "RagPrep", logLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR };
        OrtEnv.CreateInstanceWithOptions(ref options).DisableTelemetryEvents();
    }
}
