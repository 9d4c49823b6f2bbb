namespace RagPrep.Starting;

/// <summary>What the programs tell the shell.</summary>
public static class ExitCode
{
    /// <summary>All went well.</summary>
    public const int Ok = 0;

    /// <summary>It failed; one sentence says why.</summary>
    public const int Failed = 1;

    /// <summary>The command line or the options are wrong.</summary>
    public const int Usage = 2;

    /// <summary>The material does not answer the question.</summary>
    public const int NotAnswered = 3;

    /// <summary>Cancelled, as by Ctrl-C.</summary>
    public const int Cancelled = 130;
}
