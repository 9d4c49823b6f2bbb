namespace RagPrep.Evaluation.Running;

/// <summary>Names of what is measured of answers.</summary>
public static class AnswerMeasures
{
    /// <summary>Share of the answerable questions whose answer holds every fact.</summary>
    public const string AllFacts = "all facts";

    /// <summary>ROUGE-L F1 against the reference; 0 for a refusal.</summary>
    public const string RougeL = "ROUGE-L";

    /// <summary>Token F1 against the reference; 0 for a refusal.</summary>
    public const string TokenF1 = "token F1";

    /// <summary>Share of the evidence texts that a citation shares.</summary>
    public const string CitationRecall = "citation recall";

    /// <summary>Share of the citations that share an evidence text, of answers to answerable questions.</summary>
    public const string CitationPrecision = "citation precision";

    /// <summary>Share of the sentences that stand in the quote they cite, of answers given.</summary>
    public const string Grounded = "grounded";

    /// <summary>Share of the sentences that the checker finds supported by the quotes they cite, of answers given; only where it is asked for.</summary>
    public const string Faithful = "faithful";

    /// <summary>Share of the answers given that a language model wrote; only where one was to.</summary>
    public const string ByModel = "by the model";

    /// <summary>Share of the questions whose search had all the help of a language model that was wished; only where any was.</summary>
    public const string Helped = "helped";

    /// <summary>Share of the quotes that stand in their document at their span, of answers given.</summary>
    public const string QuotesExact = "quotes exact";

    /// <summary>Share of the answerable questions that were not refused.</summary>
    public const string Answered = "answered";

    /// <summary>Share of the unanswerable questions that were refused.</summary>
    public const string RightRefusals = "right refusals";

    /// <summary>Words quoted, of answers given: the one measure that is neither better high nor low.</summary>
    public const string Words = "words";
}
