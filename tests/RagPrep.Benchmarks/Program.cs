using RagPrep.Benchmarks.Models;

switch (args)
{
    case ["embedding", .. var rest]: await EmbeddingBenchmark.RunAsync(rest); break;
    default: Console.WriteLine("usage: dotnet run -c Release --project tests/RagPrep.Benchmarks -- embedding [THREADS]"); break;
}
