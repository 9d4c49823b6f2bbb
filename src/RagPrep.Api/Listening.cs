using System.Net.Sockets;
using RagPrep.Starting;

namespace RagPrep.Api;

/// <summary>Begins to listen, or says why that cannot be.</summary>
internal static class Listening
{
    /// <summary>Starts the server.</summary>
    /// <exception cref="StartException">The address cannot be used.</exception>
    public static async Task StartAsync(WebApplication app)
    {
        try
        {
            await app.StartAsync();
        }
        // Kestrel wraps what the socket said.
        catch (IOException failure)
        {
            throw new StartException($"{failure.Message.TrimEnd('.')}. Stop the program that uses it, or choose another address: --urls http://localhost:5081", failure);
        }
        catch (SocketException failure)
        {
            throw new StartException($"Cannot listen on {Wanted(app)}: {failure.Message}. Choose another address: --urls http://localhost:5081", failure);
        }
        catch (Exception wrong) when (wrong is FormatException or InvalidOperationException)
        {
            throw new OptionsException([$"The address {Wanted(app)} cannot be used: {wrong.Message}"], wrong);
        }
    }

    private static string Wanted(WebApplication app) => app.Configuration["urls"] ?? string.Join(", ", app.Urls);
}
