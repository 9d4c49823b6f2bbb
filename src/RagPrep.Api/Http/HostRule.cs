using System.Net;
using Microsoft.Extensions.Options;

namespace RagPrep.Api.Http;

/// <summary>Refuses requests under a name that is not this server's, against DNS rebinding (see <see cref="SecurityOptions.AllowedHosts"/>).</summary>
internal static class HostRule
{
    /// <summary>Answers 403 to such requests, saying which option to set.</summary>
    public static void UseHostRule(this IApplicationBuilder app)
    {
        var allowed = app.ApplicationServices.GetRequiredService<IOptions<SecurityOptions>>();
        app.Use((context, next) => Allows(allowed.Value, context.Request.Host.Host)
            ? next(context)
            : Problems.Of(
                StatusCodes.Status403Forbidden,
                $"This server is not known as '{context.Request.Host.Host}'. If it should be, add that name to the option Security:AllowedHosts; "
                + $"now it is '{allowed.Value.AllowedHosts}', and IP addresses are always allowed.").ExecuteAsync(context));
    }

    /// <summary>Whether a request may call the server by this name.</summary>
    /// <param name="options">The names that are allowed.</param>
    /// <param name="host">The request's host without its port; empty when a program sent none, which no browser does.</param>
    internal static bool Allows(SecurityOptions options, string host)
    {
        // 'localhost.' is 'localhost', spelt in full.
        var name = host.TrimEnd('.');
        return name.Length == 0
            || IPAddress.TryParse(name.Trim('[', ']'), out _)
            || options.AllowedHosts.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Any(one => one == "*" || one.Equals(name, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>What to know when other machines can reach the server, or null.</summary>
    public static string? Notice(SecurityOptions options, IEnumerable<string> addresses)
    {
        var isOpen = addresses.Any(address => Uri.TryCreate(address, UriKind.Absolute, out var uri) && !uri.IsLoopback);
        return isOpen && options.AllowedHosts != "*"
            ? $"Other machines can reach this server by IP address or as: {options.AllowedHosts}. For further names set Security:AllowedHosts."
            : null;
    }
}
