using System.Globalization;
using RagPrep.Benchmarks.Documents;
using RagPrep.Benchmarks.Index;
using RagPrep.Benchmarks.Lexical;
using RagPrep.Benchmarks.Models;
using RagPrep.Benchmarks.Retrieval;
using RagPrep.Benchmarks.Slack;

switch (args)
{
    case ["embedding", .. var rest]: await EmbeddingBenchmark.RunAsync(rest); break;
    case ["indexing"]: await IndexingBenchmark.RunAsync(); break;
    case ["reading"]: ReadingBenchmark.Run(); break;
    case ["unchanged"]: await UnchangedBenchmark.RunAsync(); break;
    case ["memory"]: MemoryBenchmark.Run(); break;
    case ["memory", var folder, var times]: await MemoryBenchmark.RunAsync(folder, int.Parse(times)); break;
    case ["lexical", .. var rest]: await LexicalBenchmark.RunAsync(rest); break;
    case ["dense"]: await DenseBenchmark.RunAsync(); break;
    case ["search"]: await SearchBenchmark.RunAsync(); break;
    case ["slack"]: await SlackBenchmark.RunAsync(); break;
    case ["open"]: OpenBenchmark.Run(); break;
    case ["open", var folder]: OpenBenchmark.Open(folder); break;
    case ["mutate", .. var rest] when rest.Length <= 3:
        return MutationBenchmark.Run(
            rest.Length > 0 ? int.Parse(rest[0], CultureInfo.InvariantCulture) : 20_000, rest.Length > 1 ? int.Parse(rest[1], CultureInfo.InvariantCulture) : 2_000, rest.ElementAtOrDefault(2));
    default: Console.WriteLine("usage: dotnet run -c Release --project tests/RagPrep.Benchmarks -- embedding [THREADS] | indexing | reading | unchanged | memory | lexical | dense | search | slack | open | mutate [COUNT [SEED [EXTENSION]]]"); break;
}

return 0;
