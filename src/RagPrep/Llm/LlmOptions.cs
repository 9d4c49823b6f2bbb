using System.ComponentModel.DataAnnotations;

namespace RagPrep.Llm;

/// <summary>Section <c>Llm</c>: the language model that may write answers. Nothing is sent anywhere until <see cref="Url"/> is set.</summary>
public sealed class LlmOptions : IValidatableObject
{
    /// <summary>Base address of a server that speaks the OpenAI protocol, such as <c>http://localhost:11434/v1</c>; empty uses none. Default empty.</summary>
    [RegularExpression(@"\s*(https?://\S+)?\s*", ErrorMessage = "an address that begins with http:// or https://, or empty")]
    public string Url { get; set; } = "";

    /// <summary>The model's name there. Default empty.</summary>
    public string Model { get; set; } = "";

    /// <summary>Name of the environment variable that holds the key; a server without keys needs none. Default <c>RAGPREP_LLM_KEY</c>.</summary>
    [RegularExpression("[A-Za-z_][A-Za-z0-9_]*", ErrorMessage = "the name of an environment variable, never the key itself")]
    public string KeyVariable { get; set; } = "RAGPREP_LLM_KEY";

    /// <summary>How freely the model chooses words; 0 always takes the likeliest. Default 0.</summary>
    [Range(0.0, 2.0)]
    public double Temperature { get; set; }

    /// <summary>Tokens of evidence that the model is given. Default 2000.</summary>
    [Range(200, 100_000)]
    public int EvidenceTokens { get; set; } = 2000;

    /// <summary>Tokens that the model may write. Default 600.</summary>
    [Range(50, 10_000)]
    public int AnswerTokens { get; set; } = 600;

    /// <summary>Milliseconds within which the model must begin to write. Default 10000.</summary>
    [Range(50, 600_000)]
    public int FirstTokenMilliseconds { get; set; } = 10_000;

    /// <summary>Milliseconds for all that the model writes for an answer, tries again included; then the extractive answer serves. Default 30000.</summary>
    [Range(50, 600_000)]
    public int TimeoutMilliseconds { get; set; } = 30_000;

    /// <summary>Milliseconds for each help that the model gives before a search; then the search goes on without. Default 5000.</summary>
    [Range(50, 600_000)]
    public int HelpMilliseconds { get; set; } = 5000;

    /// <summary>Whether the model rewrites a follow-up to a question that stands alone; else rules do. Default false.</summary>
    public bool RewriteFollowUps { get; set; }

    /// <summary>Whether a passage that the model imagines as the answer is searched for as well. Default false.</summary>
    public bool Hyde { get; set; }

    /// <summary>Whether the question is searched for in other words of the model as well. Default false.</summary>
    public bool MultiQuery { get; set; }

    /// <summary>Whether the parts that the model cuts a question into are searched for as well. Default false.</summary>
    public bool Decompose { get; set; }

    /// <summary>Whether a wider question of the model's is searched for as well. Default false.</summary>
    public bool StepBack { get; set; }

    /// <summary>Tokens, read and written together, that may be used a day (UTC); 0 sets no limit. Default 0.</summary>
    [Range(0, 2_000_000_000)]
    public int TokensPerDay { get; set; }

    /// <summary>The same for one client, told by its address, or in Slack and Mattermost for one person; 0 sets no limit. Default 0.</summary>
    [Range(0, 2_000_000_000)]
    public int TokensPerClientPerDay { get; set; }

    /// <summary>Price of a million tokens read, in any currency, for the metrics. Default 0.</summary>
    [Range(0.0, 1_000_000)]
    public double InputPrice { get; set; }

    /// <summary>Price of a million tokens written. Default 0.</summary>
    [Range(0.0, 1_000_000)]
    public double OutputPrice { get; set; }

    /// <summary>What tokens cost.</summary>
    internal double CostOf(long input, long output) => ((input * InputPrice) + (output * OutputPrice)) / 1_000_000;

    /// <summary>Whether a model is set up.</summary>
    internal bool IsConfigured => !string.IsNullOrWhiteSpace(Url);

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (IsConfigured && string.IsNullOrWhiteSpace(Model))
            yield return new ValidationResult("Llm:Model is empty; name the model that the server at Llm:Url is to use.", [nameof(Model)]);
        if (IsConfigured && !Uri.TryCreate(Url.Trim(), UriKind.Absolute, out _))
            yield return new ValidationResult("Llm:Url is no address; it must be such as http://localhost:11434/v1.", [nameof(Url)]);
    }
}
