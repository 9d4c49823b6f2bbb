using System.CommandLine;
using System.CommandLine.Parsing;
using RagPrep.Retrieval;
using RagPrep.Starting;

namespace RagPrep.Cli.Commands;

/// <summary>A question on the command line.</summary>
internal static class QuestionArgument
{
    /// <summary>The argument: one or more words.</summary>
    public static Argument<string[]> Create() => new("question")
    {
        Description = "The question; quotation marks may be left out.",
        Arity = ArgumentArity.OneOrMore,
    };

    /// <summary>The words as one text.</summary>
    /// <exception cref="UsageException">The text is blank, too long or looks like an option that does not exist.</exception>
    public static string Read(ParseResult parsed, Argument<string[]> argument)
    {
        var words = parsed.GetRequiredValue(argument);
        var allText = parsed.Tokens.Any(token => token.Type == TokenType.DoubleDash);
        if (!allText && words.FirstOrDefault(word => word.Length > 1 && word[0] == '-') is { } unknown)
            throw new UsageException($"There is no option '{unknown}'; --help lists them. If it belongs to the question, put -- before the question.");

        var text = string.Join(' ', words);
        if (text.All(character => char.IsWhiteSpace(character) || char.IsControl(character)))
            throw new UsageException($"The question is empty. Write 1 to {Query.MaxCharacters:N0} characters.");
        if (text.Length > Query.MaxCharacters)
            throw new UsageException($"The question has {text.Length:N0} characters; {Query.MaxCharacters:N0} are allowed.");
        return text;
    }
}
