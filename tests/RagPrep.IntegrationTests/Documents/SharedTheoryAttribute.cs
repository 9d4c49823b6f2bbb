namespace RagPrep.IntegrationTests.Documents;

/// <summary>A theory about the files beside the checkout; skipped where there are none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedTheoryAttribute : TheoryAttribute
{
    public SharedTheoryAttribute() => Skip = new SharedFactAttribute().Skip;
}
