using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace RagPrep;

/// <summary>Registers the library.</summary>
public static class RagPrepServices
{
    /// <summary>Adds models, index, retrieval and answering with their options from <paramref name="configuration"/>; safe to call twice.</summary>
    /// <remarks>Options are validated at start, all errors together (<c>IStartupValidator</c>).</remarks>
    public static IServiceCollection AddRagPrep(this IServiceCollection services, IConfiguration configuration) =>
        throw new NotImplementedException();
}
