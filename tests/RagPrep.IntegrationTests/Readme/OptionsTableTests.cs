using System.Globalization;
using RagPrep.Api;

namespace RagPrep.IntegrationTests.Readme;

public sealed class OptionsTableTests
{
    [ReadmeFact]
    public void The_table_has_every_option_with_its_default_and_no_other()
    {
        var configuration = new ConfigurationBuilder().Build();
        var known = new ServiceCollection().AddRagPrep(configuration).AddApiOptions(configuration)
            .Select(service => service.ImplementationInstance).OfType<OptionsSection>()
            .SelectMany(section => section.Keys)
            .Select(option => $"| `{option.Key}` | `{Convert.ToString(option.Default, CultureInfo.InvariantCulture)}` |").ToList();
        var shown = ReadmeFile.Shipped!.Options().Select(option => $"| `{option.Key}` | `{option.Default}` |").ToList();

        Assert.True(known.Order().SequenceEqual(shown.Order()), $"""
            Options that the table lacks:
            {string.Join('\n', known.Except(shown))}
            Rows of the table that are no option with its default, or stand twice:
            {string.Join('\n', shown.Except(known).Concat(shown.GroupBy(row => row).Where(same => same.Count() > 1).Select(same => same.Key)))}
            """);
    }
}
