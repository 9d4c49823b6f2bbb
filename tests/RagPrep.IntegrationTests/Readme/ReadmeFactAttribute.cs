using System.Net;
using System.Net.Sockets;

namespace RagPrep.IntegrationTests.Readme;

/// <summary>A fact about the README; skipped with the reason where it cannot be tried.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ReadmeFactAttribute : FactAttribute
{
    public const int Port = 5080;

    /// <summary>Whether the fact runs the example, on the address that the README names.</summary>
    public bool RunsExample
    {
        get;
        init
        {
            field = value;
            if (value)
                Skip ??= WhyExampleCannotRun();
        }
    }

    public ReadmeFactAttribute()
    {
        if (ReadmeFile.Shipped is null)
            Skip = "There is no README.md.";
    }

    private static string? WhyExampleCannotRun()
    {
        var readme = ReadmeFile.Shipped!;
        if (!readme.Has(ReadmeFile.StartCommand) || readme.Example is not ({ }, { }))
            return "README.md has no start command, or no example with its answer.";
        if (!IsFree())
            return $"Port {Port}, which the README names, is in use.";
        return File.Exists("/bin/bash") && File.Exists("/usr/bin/curl") ? null : "bash or curl is missing.";
    }

    private static bool IsFree()
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, Port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
