namespace RagPrep.Answering;

/// <summary>A logistic regression: signals to a probability.</summary>
/// <param name="Bias">Intercept.</param>
/// <param name="Weights">One for each signal, in their order.</param>
public sealed record LogisticModel(double Bias, double[] Weights)
{
    /// <summary><c>1 / (1 + exp(-(bias + w · x)))</c>, 0 to 1.</summary>
    public double Probability(double[] signals)
    {
        var sum = Bias;
        for (var i = 0; i < Weights.Length; i++)
            sum += Weights[i] * signals[i];
        return 1 / (1 + Math.Exp(-sum));
    }
}
