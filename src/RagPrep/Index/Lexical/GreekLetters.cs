namespace RagPrep.Index.Lexical;

/// <summary>The names that formulas are read and typed by.</summary>
internal static class GreekLetters
{
    private static readonly string[] Names =
    [
        "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu", "nu", "xi", "omicron",
        "pi", "rho", "sigma", "sigma", "tau", "upsilon", "phi", "chi", "psi", "omega",
    ];

    /// <summary>The English name of a Greek letter, without accents; "l" for the script l of norms; else empty.</summary>
    public static string Name(char letter) => letter switch
    {
        >= 'α' and <= 'ω' => Names[letter - 'α'],
        >= 'Α' and <= 'Ω' => Names[letter - 'Α'],
        'ϵ' => "epsilon",
        'ϑ' => "theta",
        'ϕ' => "phi",
        'ϱ' => "rho",
        '\u00B5' => "mu",
        '\u2126' => "omega",
        'ℓ' => "l",
        _ => "",
    };
}
