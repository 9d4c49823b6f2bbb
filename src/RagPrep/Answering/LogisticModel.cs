namespace RagPrep.Answering;

/// <summary>A logistic regression: signals to a probability.</summary>
/// <param name="Bias">Intercept.</param>
/// <param name="Weights">One for each signal, in their order.</param>
public sealed record LogisticModel(double Bias, double[] Weights)
{
    /// <summary>ln(p / (1 - p)), with p kept between .0001 and .9999: the inverse of the logistic function, without its infinities.</summary>
    public static double Logit(double probability)
    {
        var p = Math.Clamp(probability, 1e-4, 1 - 1e-4);
        return Math.Log(p / (1 - p));
    }

    /// <summary><c>1 / (1 + exp(-(bias + w · x)))</c>, 0 to 1.</summary>
    public double Probability(double[] signals)
    {
        var sum = Bias;
        for (var i = 0; i < Weights.Length; i++)
            sum += Weights[i] * signals[i];
        return 1 / (1 + Math.Exp(-sum));
    }
}
