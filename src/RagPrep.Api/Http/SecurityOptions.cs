using System.ComponentModel.DataAnnotations;

namespace RagPrep.Api.Http;

/// <summary>Section <c>Security</c>: who may ask.</summary>
public sealed class SecurityOptions
{
    /// <summary>
    /// Names, separated by ';', under which the server may be called besides its IP addresses; '*' allows every name. Default <c>localhost</c>.
    /// A page from elsewhere can give its own name this machine's address (DNS rebinding) and would then read the notes as if it were
    /// the server's own page; it cannot make a browser send a name that is listed here. An IP address cannot be given away like that.
    /// </summary>
    [RegularExpression(
        @"\s*(\*|[A-Za-z0-9_.-]+(\s*;\s*[A-Za-z0-9_.-]+)*)?\s*;?\s*",
        ErrorMessage = "host names without scheme and port, separated by ';', or '*' for all")]
    public string AllowedHosts { get; set; } = "localhost";
}
