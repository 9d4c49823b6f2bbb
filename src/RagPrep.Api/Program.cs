var app = WebApplication.CreateBuilder(args).Build(); Console.WriteLine(Directory.GetCurrentDirectory());
