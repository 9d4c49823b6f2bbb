using RagPrep.TestSupport;

namespace RagPrep.Tests.Evaluation.Formats;

/// <summary>A theory about the public collections beside the checkout; skipped where there are none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedTheoryAttribute : TheoryAttribute
{
    public SharedTheoryAttribute()
    {
        if (RepositoryPaths.Shared is null)
            Skip = "The folder 'shared' with the public collections is not beside this checkout.";
    }
}
