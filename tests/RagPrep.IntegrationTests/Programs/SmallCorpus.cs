namespace RagPrep.IntegrationTests.Programs;

/// <summary>Five small files, enough to be asked about.</summary>
internal static class SmallCorpus
{
    private static readonly Dictionary<string, string> Files = new()
    {
        ["statistics/p-values.md"] = """
            # Hypothesis tests

            ## What a p-value is

            A p-value is the probability of data at least as extreme as those observed, if the null hypothesis is true.
            It is not the probability that the null hypothesis is true.

            ## Significance level

            The significance level alpha is chosen before the test, often 0.05. A p-value below alpha rejects the null hypothesis.
            """,
        ["sql/joins.md"] = """
            # SQL joins

            ## Inner join

            An inner join keeps only rows that have a match in both tables.

            ## Left join

            A left join keeps every row of the left table and fills the missing columns of the right table with NULL.

            ```sql
            SELECT c.name, o.total FROM customers c LEFT JOIN orders o ON o.customer_id = c.id;
            ```
            """,
        ["learning/overfitting.txt"] = """
            Overfitting

            Overfitting means that a model learns the noise of its training data: the training error is low, the error on new data is high.
            Regularization, more data and early stopping are remedies against overfitting.
            """,
        ["learning/trees.html"] = """
            <!DOCTYPE html><html><head><title>Random forests</title></head><body><h1>Random forests</h1>
            <p>A random forest averages many decision trees, each grown on a bootstrap sample with a random subset of features at every split.</p>
            <h2>Out-of-bag error</h2><p>The out-of-bag error estimates the test error from the rows that a tree did not see.</p></body></html>
            """,
        ["experiments/ab-tests.md"] = """
            # A/B tests

            Randomization makes the two groups of an A/B test alike in everything but the treatment.

            ## Sample ratio mismatch

            A sample ratio mismatch means that the groups' sizes differ from the planned split by more than chance allows;
            the experiment's results must not be trusted until its cause is found.
            """,
    };

    public static int Count => Files.Count;

    /// <summary>Writes the files below a folder.</summary>
    public static void WriteTo(string folder)
    {
        foreach (var (name, text) in Files)
        {
            var path = Path.Combine(folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }
    }
}
