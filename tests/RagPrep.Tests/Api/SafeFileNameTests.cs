using RagPrep.Api.Uploads;

namespace RagPrep.Tests.Api;

public sealed class SafeFileNameTests
{
    [Theory]
    [InlineData("p-values.md", "p-values.md")]
    [InlineData("stats/p-values.md", "stats/p-values.md")]
    [InlineData("stats\\p-values.md", "stats/p-values.md")]
    [InlineData("Übung 1.md", "Übung 1.md")]
    public void A_plain_name_is_kept(string name, string expected) => Assert.Equal(expected, SafeFileName.From(name));

    [Theory]
    [InlineData("../../etc/passwd.md", "etc/passwd.md")]
    [InlineData("/etc/cron.d/job.md", "etc/cron.d/job.md")]
    [InlineData("C:\\Users\\me\\notes.md", "Users/me/notes.md")]
    [InlineData("a/./../b.md", "a/b.md")]
    [InlineData("....//....//x.md", "x.md")]
    public void Nothing_climbs_out_of_the_folder(string name, string expected) => Assert.Equal(expected, SafeFileName.From(name));

    [Theory]
    [InlineData(".hidden.md", "hidden.md")]
    [InlineData("a\0b\n.md", "ab.md")]
    [InlineData("what?.md", "what.md")]
    [InlineData("con.md", "_con.md")]
    [InlineData("COM¹.md", "_COM¹.md")]
    [InlineData("conin$.md", "_conin$.md")]
    [InlineData("a\u202Edm.exe.md", "adm.exe.md")]
    [InlineData("caf\uFFFD.md", "caf.md")]
    [InlineData("lpt1/notes.md", "_lpt1/notes.md")]
    [InlineData("trailing. ", "trailing")]
    public void What_some_system_cannot_hold_is_taken_out(string name, string expected) => Assert.Equal(expected, SafeFileName.From(name));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("notes/..")]
    [InlineData("///")]
    [InlineData("C:\\")]
    [InlineData("a/b/c/d/e/f/g/h/i/j.md")]
    public void A_name_of_nothing_or_of_too_many_folders_is_refused(string? name) => Assert.Null(SafeFileName.From(name));

    [Fact]
    public void A_name_too_long_for_the_disk_is_refused() => Assert.Null(SafeFileName.From(new string('ä', 150) + ".md"));
}
