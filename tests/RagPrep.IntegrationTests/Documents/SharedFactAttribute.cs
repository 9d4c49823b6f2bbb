using RagPrep.TestSupport;

namespace RagPrep.IntegrationTests.Documents;

/// <summary>A fact about the files beside the checkout; skipped where there are none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute()
    {
        if (RepositoryPaths.Shared is null)
            Skip = "The folder 'shared' with real study material is not beside this checkout.";
    }
}
