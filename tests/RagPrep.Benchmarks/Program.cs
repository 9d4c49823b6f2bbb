Console.WriteLine("usage: dotnet run -c Release --project tests/RagPrep.Benchmarks -- NAME");
