namespace RagPrep.Starting;

/// <summary>Options that cannot be used.</summary>
public sealed class OptionsException(IReadOnlyList<string> errors, Exception? inner = null)
    : Exception(string.Join(Environment.NewLine, errors), inner)
{
    /// <summary>One sentence for each mistake.</summary>
    public IReadOnlyList<string> Errors => errors;
}
