using System.Diagnostics;
using System.Net.Sockets;
using RagPrep.Index;
using RagPrep.Retrieval;

namespace RagPrep.IntegrationTests.Robustness;

/// <summary>What lies about in the folders of real people.</summary>
public sealed class OddFilesTests : IDisposable
{
    private readonly Library library = new();

    public OddFilesTests() => library.Write("joins.md", "# Joins\n\nA left join keeps every row of the left table.\n");

    public void Dispose() => library.Dispose();

    [LinuxFact]
    public async Task Pipes_sockets_and_devices_are_left_out_and_nothing_waits_for_them()
    {
        Shell("mkfifo pipe.md");
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(InCorpus("socket.md")));
        if (Environment.IsPrivilegedProcess)
            Shell("mknod zero.txt c 1 5 || true");

        Assert.Equal(["joins.md"], (await library.IndexAsync()).Changed.Select(result => result.File));
    }

    [Fact]
    public async Task Links_in_a_circle_and_folders_named_like_files_do_no_harm()
    {
        Directory.CreateSymbolicLink(InCorpus("circle"), library.Corpus);
        File.CreateSymbolicLink(InCorpus("nowhere.md"), InCorpus("missing.md"));
        library.Write("folder.md/inside.md", "# Inside\n\nA folder may be named like a file.\n");

        var report = await library.IndexAsync();

        Assert.Equal(["folder.md/inside.md", "joins.md"], report.Changed.Select(result => result.File));
        Assert.Empty(report.Failed);
    }

    [Theory]
    [InlineData("with space and #hash %20 100%.md")]
    [InlineData("übung – größe 統計 📊.md")]
    [InlineData("'quotes\" $(dollar) ;semicolon & more.md")]
    [InlineData("[brackets] {braces} (x).MD")]
    [InlineData("deep/er/and/deeper/than/most/people/go/file.md")]
    public async Task Any_name_is_indexed_found_and_goes_with_its_file(string name)
    {
        library.Write(name, "# Odd\n\nHeteroscedasticity means that the variance of the errors is not constant.\n");

        await library.IndexAsync();

        var hit = (await library.Get<IRetriever>().SearchAsync(new Query("What is heteroscedasticity?"), CancellationToken.None)).Hits[0];
        Assert.Equal(name, hit.Chunk.File);
        File.Delete(InCorpus(name));
        Assert.Equal(1, (await library.IndexAsync()).Removed);
    }

    [Fact]
    public async Task A_name_as_long_as_the_file_system_allows_is_indexed()
    {
        var name = new string('n', 252) + ".md";
        library.Write(name, "# Long name\n\nText.\n");

        Assert.Equal(2, (await library.IndexAsync()).Changed.Count(result => result.Error is null));
    }

    [LinuxFact]
    public async Task A_name_that_is_no_UTF_8_is_a_failure_that_says_what_to_do()
    {
        Shell(@"printf '# Coffee\n\nText.\n' > ""$(printf 'caf\351.md')""");

        var failed = Assert.Single((await library.IndexAsync()).Failed);

        // .NET cannot delete it either.
        Shell("rm caf*.md");
        Assert.Contains("rename it", failed.Error);
    }

    [Fact]
    public async Task Files_with_equal_content_are_two_documents()
    {
        library.Write("copy/joins.md", "# Joins\n\nA left join keeps every row of the left table.\n");

        var report = await library.IndexAsync();

        Assert.Equal((2, 2), (report.Changed.Count, report.Embedded));
        Assert.Equal(2, library.Index.Current!.Count);
        Assert.Equal(2, library.Index.Documents().Select(document => document.Id).Distinct().Count());
    }

    [Fact]
    public async Task A_document_that_says_the_same_again_and_again_has_chunks_of_different_ids()
    {
        library.Write("again.md", string.Concat(Enumerable.Repeat("# Same\n\nThe same sentence stands here.\n\n", 50)));

        var report = await library.IndexAsync();

        Assert.Empty(report.Failed);
        Assert.Equal(51, library.Index.Current!.Count);
    }

    [Theory]
    [InlineData("empty.md")]
    [InlineData("blank.txt", 32, 10, 10, 9, 32)]
    [InlineData("bytes.md", 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF)]
    [InlineData("mark.md", 0xEF, 0xBB, 0xBF)]
    [InlineData("utf16.txt", 0xFF, 0xFE)]
    [InlineData("half.txt", 0xFF, 0xFE, 0x41)]
    [InlineData("surrogate.txt", 0xFF, 0xFE, 0x41, 0x00, 0x00, 0xD8, 0x42, 0x00)]
    [InlineData("zeros.txt", 0, 0, 0, 0)]
    [InlineData("empty.html")]
    [InlineData("empty.ipynb")]
    [InlineData("brace.ipynb", 0x7B)]
    public async Task A_file_with_nothing_to_read_fails_alone_or_is_read(string name, params int[] bytes)
    {
        File.WriteAllBytes(InCorpus(name), [.. bytes.Select(value => (byte)value)]);

        var report = await library.IndexAsync();

        Assert.Contains(report.Changed, result => result is { File: "joins.md", Error: null });
        Assert.All(report.Failed, result => Assert.Equal(name, result.File));
        Assert.All(report.Failed, result => Assert.NotEmpty(result.Error!.Trim()));
        Assert.All(library.Index.Documents(), document => Assert.Equal(document.State == "indexed", document.Chunks > 0));
    }

    [Fact]
    public async Task The_folder_may_be_a_link_and_end_in_a_slash()
    {
        await library.IndexAsync();
        library.Index.Dispose();
        var link = library.IndexFolder + "-link";
        Directory.CreateSymbolicLink(link, library.Corpus);
        using var other = new Library(link + "/", library.IndexFolder);

        var report = await other.IndexAsync();

        Assert.Equal((0, 1, 0), (report.Changed.Count, report.Unchanged, report.Removed));
    }

    [UnprivilegedFact]
    public async Task A_file_without_the_right_to_read_it_fails_alone_and_a_folder_ends_the_run()
    {
        library.Write("secret.md", "# Secret\n\nText.\n");
        Shell("chmod 000 secret.md");
        Assert.Equal("secret.md", Assert.Single((await library.IndexAsync()).Failed).File);

        library.Write("closed/inside.md", "# Inside\n\nText.\n");
        await library.IndexAsync();
        Shell("chmod 000 closed");
        // Or else the documents in it would pass for deleted.
        var failure = await Assert.ThrowsAsync<IndexException>(library.IndexAsync);
        Shell("chmod 700 closed");

        Assert.Contains("closed", failure.Message);
        Assert.Contains(library.Index.Documents(), document => document.File == "closed/inside.md");
    }

    private string InCorpus(string file) => Path.Combine(library.Corpus, file);

    private void Shell(string command)
    {
        using var shell = Process.Start(new ProcessStartInfo("sh", ["-c", command]) { WorkingDirectory = library.Corpus })!;
        shell.WaitForExit();
        Assert.Equal(0, shell.ExitCode);
    }
}
