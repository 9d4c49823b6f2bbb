namespace RagPrep.IntegrationTests.Robustness;

/// <summary>A theory about what only Linux file systems can hold.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LinuxTheoryAttribute : TheoryAttribute
{
    public LinuxTheoryAttribute() => Skip = new LinuxFactAttribute().Skip;
}
