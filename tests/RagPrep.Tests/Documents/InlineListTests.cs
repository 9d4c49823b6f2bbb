using RagPrep.Documents;

namespace RagPrep.Tests.Documents;

public sealed class InlineListTests
{
    [Theory]
    [InlineData("To bake: 1. Mix flour and water 2. Let it rise 3. Bake", "To bake:", "1. Mix flour and water", "2. Let it rise", "3. Bake")]
    [InlineData("1) Mix 2) Bake → eat it while it is still warm → keep the rest for the next day", "1) Mix", "2) Bake → eat it while it is still warm → keep the rest for the next day")]
    [InlineData("Step 1: Mix the dough Step 2: Bake it", "Step 1: Mix the dough", "Step 2: Bake it")]
    [InlineData("Tools needed: - a bowl (large - or two) - an oven - patience", "Tools needed:", "- a bowl (large - or two)", "- an oven", "- patience")]
    [InlineData("What you need • a bowl • an oven", "What you need", "• a bowl", "• an oven")]
    [InlineData("Dough: → Flour keeps for about a year → Yeast dies in water that boils", "Dough:", "→ Flour keeps for about a year", "→ Yeast dies in water that boils")]
    [InlineData("Idea: Rise slowly in the cold Drawback: Takes a day Use when: There is time", "Idea: Rise slowly in the cold", "Drawback: Takes a day", "Use when: There is time")]
    public void Items_start_at_numbers_dashes_bullets_arrows_and_labels(string line, params string[] parts) => Assert.Equal(parts, Parts(line));

    [Theory]
    [InlineData("Flour → Dough → Bread")]
    [InlineData("The loss is y - a - b - c, and it falls by 2. Then it rises.")]
    [InlineData("Note: one label makes no list, and neither does a single 1. of a count.")]
    [InlineData("In 2. and 3. place came the others.")]
    [InlineData("It has a well known weakness. Remedy: use another. Why: it is known.")]
    public void Running_text_chains_and_formulas_are_no_lists(string line) => Assert.Equal([line], Parts(line));

    private static List<string> Parts(string line)
    {
        var starts = InlineList.Starts(line, new TextSpan(0, line.Length)).Where(start => start > 0).Prepend(0).Append(line.Length).ToList();
        return [.. starts.Zip(starts.Skip(1)).Select(part => line[part.First..part.Second].Trim())];
    }
}
