using Bases.Server;

var builder = WebApplication.CreateBuilder(args);
builder.AddBasesServer();

var app = builder.Build();
app.UseBasesServer();
await app.RunAsync();
return 0;

/// <summary>The server's entry point, named for the tests that host it.</summary>
public partial class Program;
