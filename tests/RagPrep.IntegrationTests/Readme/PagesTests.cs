using System.Text.RegularExpressions;
using RagPrep.TestSupport;

namespace RagPrep.IntegrationTests.Readme;

/// <summary>The README and the pages in docs/ as a reader gets them.</summary>
public sealed partial class PagesTests
{
    public static TheoryData<string> Pages => [.. Directory.GetFiles(Path.Combine(RepositoryPaths.Root, "docs"), "*.md").Append(Path.Combine(RepositoryPaths.Root, "README.md"))
        .Select(page => Path.GetRelativePath(RepositoryPaths.Root, page))];

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_has_no_traces_of_a_merge_and_links_to_what_there_is(string page)
    {
        var path = Path.Combine(RepositoryPaths.Root, page);
        var text = File.ReadAllText(path);

        Assert.DoesNotMatch(@"(?m)^(<<<<<<< |>>>>>>> |=======\r?$)", text);
        Assert.All(
            Link().Matches(text).Select(link => link.Groups["target"].Value).Where(target => !target.Contains("://")),
            target => Assert.True(Path.Exists(Path.Combine(Path.GetDirectoryName(path)!, target)), $"{page} links to {target}, which is not there."));
    }

    [GeneratedRegex(@"\]\((?<target>[^)#\s]+)(?:#[^)]*)?\)")]
    private static partial Regex Link();
}
