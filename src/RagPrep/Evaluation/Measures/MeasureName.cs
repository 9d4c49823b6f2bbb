using System.Globalization;
using System.Text.RegularExpressions;

namespace RagPrep.Evaluation.Measures;

/// <summary>Reads the names of measures.</summary>
internal static partial class MeasureName
{
    private const string Known =
        "P@k, R@k, hit@k, MRR, MRR@k, MAP, MAP@k, nDCG, nDCG@k (each also with '(exp)' for exponential gain), Rprec, bpref, judged@k; those that ask for relevant or not also with '(grade>=2)'";

    public static Measure Parse(string name)
    {
        var match = Shape().Match(name.Trim());
        var depth = Number(match.Groups["depth"]);
        var threshold = Number(match.Groups["threshold"]);
        var gain = match.Groups["gain"].Value.ToLowerInvariant();
        if (!match.Success || depth == 0 || threshold == 0)
            throw Unknown(name);
        return (match.Groups["symbol"].Value.ToLowerInvariant(), depth, threshold, gain) switch
        {
            ("p" or "precision", { } k, _, "") => new Precision(k, threshold ?? 1),
            ("r" or "recall", { } k, _, "") => new Recall(k, threshold ?? 1),
            ("hit" or "success", { } k, _, "") => new Hit(k, threshold ?? 1),
            ("mrr" or "recip_rank", _, _, "") => new ReciprocalRank(depth, threshold ?? 1),
            ("map" or "map_cut", _, _, "") => new AveragePrecision(depth, threshold ?? 1),
            ("rprec", null, _, "") => new RPrecision(threshold ?? 1),
            ("bpref", null, _, "") => new BinaryPreference(threshold ?? 1),
            ("judged", { } k, null, "") => new JudgedShare(k),
            ("ndcg" or "ndcg_cut", _, null, _) => new NormalizedDiscountedGain(depth, gain == "exp" ? Gain.Exponential : Gain.Linear),
            _ => throw Unknown(name),
        };
    }

    private static int? Number(Group group) => group.Success ? int.Parse(group.Value, CultureInfo.InvariantCulture) : null;

    private static FormatException Unknown(string name) => new($"'{name}' is no measure. There are {Known}; k is 1 or more.");

    [GeneratedRegex(@"^(?<symbol>[a-z]+(_[a-z]+)?)([@_](?<depth>\d{1,9}))?(\s*\((grade>=(?<threshold>\d{1,9})|(?<gain>exp|linear))\))?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
