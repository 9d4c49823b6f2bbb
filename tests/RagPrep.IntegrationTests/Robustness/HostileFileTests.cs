using System.Text;
using RagPrep.Chunking;
using RagPrep.Documents;
using RagPrep.Models;
using RagPrep.Retrieval;

namespace RagPrep.IntegrationTests.Robustness;

/// <summary>Files that are made to stop the program or to make it read what it must not.</summary>
public sealed class HostileFileTests : IDisposable
{
    private const int Megabyte = 1 << 20;

    // For a hang, not for a measure.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);
    private readonly Library library = new();

    public void Dispose() => library.Dispose();

    [Fact]
    public async Task A_line_of_200_MB_is_refused_without_being_read()
    {
        library.Write("small.md", "# Small\n\nText.\n");
        WriteLine("line.txt", 200 * Megabyte);
        await library.Index.OpenAsync(writable: true, CancellationToken.None);
        var before = GC.GetTotalAllocatedBytes();

        var report = await library.IndexAsync();

        Assert.Contains("more than the 64 MB that are read", Assert.Single(report.Failed).Error);
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 50L * Megabyte);
    }

    [Theory]
    [InlineData("words.md", "some words stand here and more of them follow ")]
    [InlineData("words.html", "some words stand here and more of them follow ")]
    [InlineData("word.txt", "x")]
    public async Task A_line_of_60_MB_is_read_and_cut_within_the_window(string file, string part)
    {
        var content = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(part, 60 * Megabyte / part.Length)));
        var chunker = library.Get<Chunker>();

        var chunks = await Task.Run(() => chunker.Chunk(DocumentReaders.For(file)!.Read(file, content))).WaitAsync(Patience);

        var tokenizer = library.Get<SentenceEmbedder>().Tokenizer;
        Assert.InRange(chunks.Sum(chunk => (long)chunk.Text.Length), 59 * Megabyte, 60 * Megabyte);
        Assert.All(chunks.Where((_, i) => i % 500 == 0), chunk => Assert.InRange(tokenizer.CountTokens(chunker.EmbeddingText(chunk)), 1, 254));
    }

    [Fact]
    public async Task Links_that_leave_the_folder_are_not_followed()
    {
        library.Write("inside.md", "# Inside\n\nText.\n");
        var outside = Directory.CreateTempSubdirectory("ragprep-outside-");
        try
        {
            File.WriteAllText(Path.Combine(outside.FullName, "secret.md"), "# Secret\n\nThe password is swordfish.\n");
            File.CreateSymbolicLink(Path.Combine(library.Corpus, "file.md"), Path.Combine(outside.FullName, "secret.md"));
            File.CreateSymbolicLink(Path.Combine(library.Corpus, "relative.md"), Path.GetRelativePath(library.Corpus, Path.Combine(outside.FullName, "secret.md")));
            Directory.CreateSymbolicLink(Path.Combine(library.Corpus, "folder"), outside.FullName);

            var report = await library.IndexAsync();

            Assert.Equal("inside.md", Assert.Single(report.Changed).File);
        }
        finally
        {
            outside.Delete(recursive: true);
        }
    }

    [LinuxFact]
    public async Task A_file_that_became_a_link_is_no_longer_in_the_index()
    {
        library.Write("a.md", "# Inside\n\nText.\n");
        library.Write("b.md", "# Other\n\nText.\n");
        await library.IndexAsync();
        File.Delete(Path.Combine(library.Corpus, "b.md"));
        File.CreateSymbolicLink(Path.Combine(library.Corpus, "b.md"), "/etc/hostname");

        var report = await library.IndexAsync();

        Assert.Equal((0, 1), (report.Changed.Count, report.Removed));
    }

    [LinuxTheory]
    [InlineData("line\nend.md")]
    [InlineData("tab\tand\rreturn.md")]
    [InlineData("bell\u0007 and escape\u001b[31m.md")]
    [InlineData("turned \u202Edm.exe.md")]
    [InlineData("\u0001.md")]
    [InlineData(" .md")]
    [InlineData("-rf.md")]
    public async Task A_name_with_control_characters_is_indexed_and_steers_no_terminal(string name)
    {
        library.Write(name, "Heteroscedasticity means that the variance of the errors is not constant.\n");

        var report = await library.IndexAsync();

        Assert.Empty(report.Failed);
        var hit = (await library.Get<IRetriever>().SearchAsync(new Query("What is heteroscedasticity?"), CancellationToken.None)).Hits[0];
        Assert.Equal(name, hit.Chunk.File);
        Assert.NotEmpty(hit.Chunk.Title.Trim());
        Assert.DoesNotContain(hit.Chunk.Title, char.IsControl);
        File.Delete(Path.Combine(library.Corpus, name));
        library.Write("other.md", "Text.");
        Assert.Equal(1, (await library.IndexAsync()).Removed);
    }

    private void WriteLine(string file, long bytes)
    {
        using var stream = File.Create(Path.Combine(library.Corpus, file));
        var part = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("some words ", Megabyte / 11)));
        while (stream.Length < bytes)
            stream.Write(part);
    }
}
