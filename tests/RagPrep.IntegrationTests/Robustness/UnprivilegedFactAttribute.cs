namespace RagPrep.IntegrationTests.Robustness;

/// <summary>A test of rights; skipped for root, who has them all.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UnprivilegedFactAttribute : FactAttribute
{
    public UnprivilegedFactAttribute() => Skip = OperatingSystem.IsWindows() ? "Rights work otherwise on Windows."
        : Environment.IsPrivilegedProcess ? "Root may read everything, so nothing can be unreadable." : null;
}
