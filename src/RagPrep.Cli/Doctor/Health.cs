namespace RagPrep.Cli.Doctor;

/// <summary>How a thing is.</summary>
internal enum Health
{
    /// <summary>As it should be.</summary>
    Ok,

    /// <summary>It works, but should be looked at.</summary>
    Warning,

    /// <summary>Questions cannot be answered until it is mended.</summary>
    Broken,
}
