using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace RagPrep.Starting;

/// <summary>Validates every section of the options, so that all mistakes are told at once.</summary>
public static partial class OptionsCheck
{
    /// <summary>Validates what is registered with <c>ValidateOnStart</c>.</summary>
    /// <exception cref="OptionsException">At least one option is wrong; it lists all of them.</exception>
    public static void Validate(IServiceProvider services)
    {
        try
        {
            services.GetService<IStartupValidator>()?.Validate();
        }
        catch (OptionsValidationException wrong)
        {
            throw new OptionsException([.. Sentences(wrong)], wrong);
        }
        catch (AggregateException wrong)
        {
            throw new OptionsException([.. wrong.Flatten().InnerExceptions.SelectMany(Sentences)], wrong);
        }
        // What the configuration binder throws when a text is no number, and the like.
        catch (InvalidOperationException wrong)
        {
            throw new OptionsException([wrong.Message], wrong);
        }
    }

    private static IEnumerable<string> Sentences(Exception wrong) =>
        wrong is OptionsValidationException validation ? validation.Failures.Select(Shorten) : [wrong.Message];

    // 'Reranking: The field Depth must be between 1 and 100.' out of the framework's three times as many words.
    private static string Shorten(string failure) =>
        Annotation().Match(failure) is { Success: true } parts ? $"{parts.Groups["section"]}: {parts.Groups["error"]}" : failure;

    [GeneratedRegex("^DataAnnotation validation failed for '(?<section>.+?)(Options)?' members: '.*?' with the error: '(?<error>.*)'\\.$")]
    private static partial Regex Annotation();
}
