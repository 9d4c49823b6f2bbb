using System.Diagnostics;
using RagPrep.IntegrationTests.Programs;

namespace RagPrep.IntegrationTests.Robustness;

/// <summary>A file system of its own in memory, whose size can be changed.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public SmallDisk()
    {
        Directory.CreateDirectory(Path);
        Assert.Equal("", Run("mount", "-t", "tmpfs", "-o", "size=256m", "none", Path));
    }

    /// <summary>Why there can be none, or null.</summary>
    public static string? Missing { get; } = Try();

    public string Path => folder["disk"];

    /// <summary>Leaves so much free and no more.</summary>
    public void Leave(long kilobytes)
    {
        var drive = new DriveInfo(Path);
        Resize($"{(drive.TotalSize - drive.TotalFreeSpace >> 10) + kilobytes}k");
    }

    public void MakeRoom() => Resize("256m");

    public void SetReadOnly(bool readOnly) => Assert.Equal("", Run("mount", "-o", readOnly ? "remount,ro" : "remount,rw", Path));

    public void Dispose()
    {
        Run("umount", "--lazy", Path);
        folder.Dispose();
    }

    private void Resize(string size) => Assert.Equal("", Run("mount", "-o", $"remount,size={size}", Path));

    private static string? Try()
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess)
            return "Only root on Linux may mount the small disk that this test fills.";
        using var folder = new TemporaryFolder();
        var failure = Run("mount", "-t", "tmpfs", "-o", "size=64k", "none", folder.Path);
        if (failure.Length > 0)
            return $"This machine lets no test mount the small disk that it fills: {failure}";
        Run("umount", folder.Path);
        return null;
    }

    /// <returns>What it said of its failure; '' where it did not fail.</returns>
    private static string Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEnd().Trim();
        process.WaitForExit();
        return process.ExitCode == 0 ? "" : $"{program}: {errors}";
    }
}
