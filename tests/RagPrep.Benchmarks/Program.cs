using RagPrep.Benchmarks.Lexical;

switch (args.FirstOrDefault())
{
    case "lexical":
        await LexicalBenchmark.RunAsync(args[1..]);
        break;
    default:
        Console.WriteLine("usage: dotnet run -c Release --project tests/RagPrep.Benchmarks -- NAME");
        Console.WriteLine("  lexical   BM25 against Lucene 8");
        break;
}
