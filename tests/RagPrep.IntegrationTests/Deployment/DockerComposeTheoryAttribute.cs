using System.ComponentModel;
using System.Diagnostics;

namespace RagPrep.IntegrationTests.Deployment;

/// <summary>A theory that needs docker with its compose plugin; no daemon need run.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DockerComposeTheoryAttribute : TheoryAttribute
{
    private static readonly Lazy<bool> IsThere = new(() =>
    {
        try
        {
            using var docker = Process.Start(new ProcessStartInfo("docker", ["compose", "version"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            docker.WaitForExit();
            return docker.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    });

    public DockerComposeTheoryAttribute()
    {
        if (!IsThere.Value)
            Skip = "docker compose is not there.";
    }
}
