namespace RagPrep.IntegrationTests.Robustness;

/// <summary>A test of what only Linux file systems can hold.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LinuxFactAttribute : FactAttribute
{
    public LinuxFactAttribute() => Skip = OperatingSystem.IsLinux() ? null : "Such files are known on Linux alone.";
}
