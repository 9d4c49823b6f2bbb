using Microsoft.Extensions.Options;

namespace RagPrep.Starting;

/// <summary>Validates every section of the options, so that all mistakes are told at once.</summary>
public static class OptionsCheck
{
    /// <summary>Validates what is registered with <see cref="RagPrepServices.AddOptionsSection{T}"/>, and then any rule over several options.</summary>
    /// <exception cref="OptionsException">At least one option is wrong; it lists all of them.</exception>
    public static void Validate(IServiceProvider services)
    {
        var configuration = services.GetRequiredService<IConfiguration>();
        var sections = services.GetServices<OptionsSection>().ToList();

        // The framework's validation ends at the first text that is no number, so each text is looked at before it.
        List<string> mistakes = [.. Values(sections, configuration), .. OptionNames.Mistakes(sections, configuration).Distinct()];
        if (mistakes.Count > 0)
            throw new OptionsException(mistakes);
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
            throw new OptionsException([.. wrong.Flatten().InnerExceptions.OfType<OptionsValidationException>().SelectMany(one => one.Failures)], wrong);
        }
    }

    private static IEnumerable<string> Values(IEnumerable<OptionsSection> sections, IConfiguration configuration) =>
        from section in sections
        from option in section.Keys
        let text = configuration[option.Key]
        where text is not null
        let mistake = OptionValue.Mistake(option, text)
        where mistake is not null
        select mistake;
}
