using System.Text;
using RagPrep.Chunking;
using RagPrep.Documents;
using RagPrep.IntegrationTests;
using RagPrep.TestSupport;

namespace RagPrep.Benchmarks.Index;

/// <summary>Reading and chunking of Markdown on one core, token counts by the real tokenizer among it, without embedding.</summary>
internal static class ReadingBenchmark
{
    private const int Rounds = 7, Files = 500, FileBytes = 16_000;

    public static void Run()
    {
        var notes = new SyntheticNotes(Path.Combine(RepositoryPaths.Root, "corpus", "notes"));
        var files = Enumerable.Range(0, Files).Select(number => Encoding.UTF8.GetBytes(notes.Text(number, FileBytes))).ToList();
        var megabytes = files.Sum(file => file.Length) / 1e6;
        using var library = new Library();
        var (chunker, reader) = (library.Get<Chunker>(), new MarkdownReader());
        Console.WriteLine($"{Files} files, {megabytes:F1} MB, one thread, {Rounds} rounds after one to warm up");

        var stages = new Dictionary<string, List<double>> { ["decoding and repair"] = [], ["reading"] = [], ["reading and chunking"] = [], ["the same of one file"] = [] };
        var whole = files.SelectMany(file => file).ToArray();
        for (var round = 0; round <= Rounds; round++)
        {
            Measure("decoding and repair", file => TextRepair.Read(file).Length);
            Measure("reading", file => reader.Read("note.md", file).Sections.Count);
            Measure("reading and chunking", file => chunker.Chunk(reader.Read("note.md", file)).Count);
            var clock = new RoundClock();
            chunker.Chunk(reader.Read("note.md", whole));
            stages["the same of one file"].Add(megabytes / clock.Stop().ProcessorSeconds);
        }
        foreach (var (stage, speeds) in stages)
            Console.WriteLine($"{stage,-22}{speeds.Skip(1).Order().ElementAt(Rounds / 2),8:F1} MB/s a core, from {speeds.Skip(1).Min():F1} to {speeds.Skip(1).Max():F1}");

        void Measure(string stage, Func<byte[], int> work)
        {
            var clock = new RoundClock();
            files.ForEach(file => work(file));
            // By processor time: what other programs leave of a core must not count.
            stages[stage].Add(megabytes / clock.Stop().ProcessorSeconds);
        }
    }
}
