using RagPrep.Benchmarks.Lexical;
using RagPrep.Benchmarks.Models;

switch (args.FirstOrDefault())
{
    case "embedding":
        await EmbeddingBenchmark.RunAsync(args[1..]);
        break;
    case "lexical":
        await LexicalBenchmark.RunAsync(args[1..]);
        break;
    default:
        Console.WriteLine("usage: dotnet run -c Release --project tests/RagPrep.Benchmarks -- NAME");
        Console.WriteLine("  embedding   the embedder against the bare ONNX session");
        Console.WriteLine("  lexical     BM25 against Lucene 8");
        break;
}
