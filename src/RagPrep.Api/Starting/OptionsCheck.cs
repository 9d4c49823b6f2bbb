using Microsoft.Extensions.Options;

namespace RagPrep.Starting;

/// <summary>Validates every section of the options, so that all mistakes are told at once.</summary>
public static class OptionsCheck
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
            throw new OptionsException([.. wrong.Failures], wrong);
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
        wrong is OptionsValidationException validation ? validation.Failures : [wrong.Message];
}
