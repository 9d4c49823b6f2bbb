using System.Text;

namespace RagPrep.Tests.Documents.Mutation;

/// <summary>Damages a file in the ways that files are damaged and attacked; the same seed gives the same mutant.</summary>
internal static class Mutator
{
    // A mutant must not be slow because it is big: what large files cost is tested elsewhere.
    private const int Largest = 200_000;

    /// <summary>What formats give a meaning to, numbers out of every range, and characters that are hard to handle.</summary>
    private static readonly byte[][] Odd =
    [
        .. new[]
        {
            "null", "[]", "{}", "-1", "99999999999999999999999999", "1e999999", "NaN", "\"", "'", "\\", "\\u0000", "\\ud800", "&#0;", "&#x110000;",
            "&#xD800;", "<![CDATA[", "<!--", "-->", "<!DOCTYPE x [<!ENTITY a \"b\">]>", "&a;", "<table><tr><td>", "</table>", "<pre>", "<h1>", "</", "<math>", "<script>",
            "```", "~~~", "---\n", "===\n", "|", "|---|---|\n", "# ", "####### ", "> ", "    ", "- ", "1. ", "$$", "[a]: b\n", "![", "](", "**", "Q: ", "A: ", "EXERCISE 1: ",
            "\r", "\r\n", "\n\n\n", "\t", "\f", "\u2028", "\u00A0", "\u00AD", "\u200B", "\u202E", "\uFEFF", "\uFFFF", "e\u0301\u0301\u0301", "😀", "Ã©", "â€™", "ΓΆ", "canβt", "准确。",
            new string('x', 3_000), new string(' ', 500), new string('\n', 300), string.Concat(Enumerable.Repeat("<div>", 600)), string.Concat(Enumerable.Repeat("[", 300)),
        }.Select(Encoding.UTF8.GetBytes),
        [0], [0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0x80, 0x85, 0x9D], [0xFF, 0xFE], [0x50, 0x4B, 3, 4],
    ];

    /// <summary>A mutant of <paramref name="sample"/>; every second one of a zip archive is damaged inside one of its entries.</summary>
    public static byte[] Mutate(byte[] sample, int seed)
    {
        var random = new Random(seed);
        if (seed % 2 == 1 && ZipEntry.TryMutate(sample, random, content => Damage(content, random)) is { } archive)
            return archive;
        return Damage(sample, random);
    }

    private static byte[] Damage(byte[] content, Random random)
    {
        for (var times = random.Next(1, 5); times > 0 && content.Length > 0; times--)
        {
            content = DamageOnce(content, random);
            if (content.Length > Largest)
                content = content[..Largest];
        }

        return content;
    }

    private static byte[] DamageOnce(byte[] content, Random random)
    {
        var (from, to) = Range(content, random);
        switch (random.Next(10))
        {
            case 0:
                return Flip(content, random);
            case 1:
                return content[..random.Next(content.Length)];
            case 2:
                return [.. content[..from], .. content[to..]];
            case 3:
                var at = random.Next(content.Length + 1);
                return [.. content[..at], .. content[from..to], .. content[at..]];
            case 4:
                return Repeat(content, from, to, random);
            case 5:
                var noise = new byte[to - from];
                random.NextBytes(noise);
                return [.. content[..from], .. noise, .. content[to..]];
            case 6:
                return Swap(content, random);
            case 7:
                return Number(content, random);
            case 8:
                return [.. content[..from], .. Odd[random.Next(Odd.Length)], .. content[to..]];
            default:
                return Insert(content, random);
        }
    }

    /// <summary>Mostly some characters, sometimes a large part.</summary>
    private static (int From, int To) Range(byte[] content, Random random)
    {
        var from = random.Next(content.Length);
        var longest = random.Next(4) == 0 ? content.Length : 64;
        return (from, Math.Min(content.Length, from + random.Next(1, longest + 1)));
    }

    private static byte[] Flip(byte[] content, Random random)
    {
        content = [.. content];
        for (var times = random.Next(1, 17); times > 0; times--)
            content[random.Next(content.Length)] ^= (byte)(1 << random.Next(8));
        return content;
    }

    private static byte[] Repeat(byte[] content, int from, int to, Random random)
    {
        var times = Math.Min(random.Next(2, 2_000), Largest / (to - from) + 1);
        var mutant = new MemoryStream();
        mutant.Write(content.AsSpan(0, from));
        for (var i = 0; i < times; i++)
            mutant.Write(content.AsSpan(from, to - from));
        mutant.Write(content.AsSpan(to));
        return mutant.ToArray();
    }

    private static byte[] Swap(byte[] content, Random random)
    {
        var cuts = Enumerable.Range(0, 4).Select(_ => random.Next(content.Length + 1)).Order().ToArray();
        return [.. content[..cuts[0]], .. content[cuts[2]..cuts[3]], .. content[cuts[1]..cuts[2]], .. content[cuts[0]..cuts[1]], .. content[cuts[3]..]];
    }

    /// <summary>Puts a number out of range where a number stands: a length, an offset, a version.</summary>
    private static byte[] Number(byte[] content, Random random)
    {
        var start = random.Next(content.Length);
        var digit = content.AsSpan(start).IndexOfAnyInRange((byte)'0', (byte)'9');
        if (digit < 0)
            return Insert(content, random);
        var from = start + digit;
        string[] numbers = ["0", "-1", "65536", "2147483648", "-9223372036854775809", "1e308", "999999999999999999999999"];
        return [.. content[..from], .. Encoding.ASCII.GetBytes(numbers[random.Next(numbers.Length)]), .. content[(from + 1)..]];
    }

    private static byte[] Insert(byte[] content, Random random)
    {
        for (var times = random.Next(1, 6); times > 0; times--)
        {
            var at = random.Next(content.Length + 1);
            content = [.. content[..at], .. Odd[random.Next(Odd.Length)], .. content[at..]];
        }

        return content;
    }
}
