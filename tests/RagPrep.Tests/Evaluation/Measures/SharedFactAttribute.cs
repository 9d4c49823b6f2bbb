using RagPrep.TestSupport;

namespace RagPrep.Tests.Evaluation.Measures;

/// <summary>A fact about a collection beside the checkout; skipped where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute()
    {
        if (RepositoryPaths.Shared is null)
            Skip = "The folder 'shared' with collections that may not be passed on is not beside this checkout.";
    }
}
