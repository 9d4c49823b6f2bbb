Console.WriteLine("ragprep");
