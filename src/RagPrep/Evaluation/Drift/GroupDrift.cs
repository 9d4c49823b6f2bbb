namespace RagPrep.Evaluation.Drift;

/// <summary>The questions of one topic or folder in two periods.</summary>
/// <param name="Name">The topic or folder.</param>
/// <param name="Before">Questions in the first period.</param>
/// <param name="Now">Questions in the second.</param>
/// <param name="Refused">Share of those in the second that were refused; 0 where there are none.</param>
/// <param name="Grown">Whether it is asked about clearly more than before: the log-odds ratio, smoothed by the share in both periods, is above 1.96 standard errors (Monroe, Colaresi and Quinn 2008).</param>
/// <param name="BadlyAnswered">Whether more of it is refused than of all: the lower end of Wilson's 95 % interval of the share is above the share of all.</param>
/// <param name="Z">The log-odds ratio over its standard error.</param>
/// <param name="Examples">Some of its questions in the second period, refused ones first.</param>
public sealed record GroupDrift(string Name, int Before, int Now, double Refused, bool Grown, bool BadlyAnswered, double Z, IReadOnlyList<string> Examples)
{
    /// <summary>Whether nobody asked about it before.</summary>
    public bool New => Before == 0;
}
