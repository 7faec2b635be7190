using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Bases.Cli.CommandLine;
using Bases.Engine.Simulation;

namespace Bases.Cli.Deploy;

/// <summary><c>bases deploy</c>: publishes files on a running server, all of them or none, and loads rule packs.</summary>
internal sealed class DeployCommand : ICommand
{
    private const string UserVariable = "BASES_USER";
    private const string PasswordVariable = "BASES_PASSWORD";
    private const string RulePackOption = "--rule-pack";

    public string Name => "deploy";

    public string Summary => "publish process, decision and form files, and rule packs, on a server";

    public Signature Signature { get; } =
        new(
            "[FILE…]",
            0,
            int.MaxValue,
            [
                new Option("--server", "ADDRESS", "the server; http://127.0.0.1:5080 where none is given"),
                new Option("--user", "NAME", $"a designer or operator; else the variable {UserVariable}"),
                new Option(
                    RulePackOption,
                    "FILE",
                    "the pack.json of a regulation, loaded beside those that are there; the user is an administrator"
                ),
                Option.Json,
            ],
            $"""
            A folder stands for every .bpmn, .dmn and .form file below it. The password is read from the variable
            {PasswordVariable}, so that it stands in no history. New versions are for new cases; running ones stay on theirs.

            A rule pack names decision tables and forms that have been published before. What is loaded is never replaced.

            Exit code 0: published. 1: the server refused the files. 2: the server could not be asked.
            """
        );

    public async Task<ExitCode> RunAsync(Arguments arguments, Terminal terminal, CancellationToken cancellation)
    {
        var files = arguments.Operands.SelectMany(InputFiles.Expand).DistinctBy(Path.GetFullPath).Select(InputFiles.Read).ToList();
        var pack = arguments.Value(RulePackOption) is { } path ? InputFiles.Read(path) : null;
        if (files.Count == 0 && pack is null)
        {
            throw new CouldNotRunException($"Missing: FILE… or {RulePackOption} FILE. Try ./bases deploy --help.");
        }

        using var client = Client(arguments);
        if (files.Count > 0 && await PublishAsync(client, files, arguments.Json, terminal, cancellation) is not ExitCode.Fine)
        {
            return ExitCode.Found;
        }

        return pack is null ? ExitCode.Fine : await LoadAsync(client, pack, arguments.Json, terminal, cancellation);
    }

    private static async Task<ExitCode> LoadAsync(
        HttpClient client,
        SourceFile pack,
        bool json,
        Terminal terminal,
        CancellationToken cancellation
    )
    {
        using var content = new StringContent(pack.Text, Encoding.UTF8, "application/json");
        using var answer = await SendAsync(client, "api/rule-packs", content, cancellation);
        var text = await TextAsync(answer, cancellation);
        await terminal.Out.WriteLineAsync(
            json ? text
            : answer.IsSuccessStatusCode ? $"rule pack {Member(text, "rulePackId")}"
            : Member(text, "detail")
        );
        return answer.IsSuccessStatusCode ? ExitCode.Fine : ExitCode.Found;
    }

    private static string Member(string text, string name)
    {
        using var answer = JsonDocument.Parse(text);
        return answer.RootElement.TryGetProperty(name, out var member) ? member.ToString() : text;
    }

    private static async Task<ExitCode> PublishAsync(
        HttpClient client,
        IReadOnlyList<SourceFile> files,
        bool json,
        Terminal terminal,
        CancellationToken cancellation
    )
    {
        using var content = new MultipartFormDataContent();
        foreach (var file in files)
        {
            content.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(file.Text)), "resources", Path.GetFileName(file.Path));
        }

        using var answer = await SendAsync(client, "v2/deployments", content, cancellation);
        var text = await TextAsync(answer, cancellation);
        if (json)
        {
            await terminal.Out.WriteLineAsync(text);
        }
        else
        {
            Print(terminal.Out, text, answer.IsSuccessStatusCode);
        }

        return answer.IsSuccessStatusCode ? ExitCode.Fine : ExitCode.Found;
    }

    /// <exception cref="CouldNotRunException">The answer is neither a yes nor the server's problems with the files.</exception>
    private static async Task<string> TextAsync(HttpResponseMessage answer, CancellationToken cancellation)
    {
        var text = await answer.Content.ReadAsStringAsync(cancellation);
        return answer.StatusCode switch
        {
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => throw new CouldNotRunException(
                $"The server does not let this user deploy ({(int)answer.StatusCode})."
            ),
            _ when !answer.IsSuccessStatusCode && answer.StatusCode != HttpStatusCode.BadRequest => throw new CouldNotRunException(
                $"The server answered {(int)answer.StatusCode}: {text}"
            ),
            _ => text,
        };
    }

    private static HttpClient Client(Arguments arguments)
    {
        var address = arguments.Value("--server") ?? "http://127.0.0.1:5080";
        if (!Uri.TryCreate(address.TrimEnd('/') + "/", UriKind.Absolute, out var server) || server.Scheme is not ("http" or "https"))
        {
            throw new CouldNotRunException($"{address} is not the address of a server.");
        }

        var user = arguments.Value("--user") ?? Environment.GetEnvironmentVariable(UserVariable);
        var password = Environment.GetEnvironmentVariable(PasswordVariable);
        if (user is null || password is null)
        {
            throw new CouldNotRunException($"Give the user by --user or {UserVariable}, and the password by {PasswordVariable}.");
        }

        var client = new HttpClient { BaseAddress = server };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Basic",
            Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}"))
        );
        return client;
    }

    private static async Task<HttpResponseMessage> SendAsync(
        HttpClient client,
        string path,
        HttpContent content,
        CancellationToken cancellation
    )
    {
        try
        {
            return await client.PostAsync(new Uri(path, UriKind.Relative), content, cancellation);
        }
        catch (HttpRequestException problem)
        {
            throw new CouldNotRunException($"{client.BaseAddress} cannot be reached: {problem.Message}");
        }
    }

    private static void Print(TextWriter output, string text, bool accepted)
    {
        using var answer = JsonDocument.Parse(text);
        if (!accepted)
        {
            output.WriteLine(answer.RootElement.TryGetProperty("detail", out var detail) ? detail.GetString() : text);
            return;
        }

        foreach (var deployed in answer.RootElement.GetProperty("deployments").EnumerateArray().SelectMany(item => item.EnumerateObject()))
        {
            var fields = deployed.Value.EnumerateObject().ToDictionary(field => field.Name, field => field.Value.ToString());
            output.WriteLine(
                $"{deployed.Name} {fields.FirstOrDefault(field => field.Key.EndsWith("Id", StringComparison.Ordinal) && field.Key != "tenantId").Value} version {fields.FirstOrDefault(field => field.Key.EndsWith("Version", StringComparison.Ordinal) || field.Key == "version").Value}"
            );
        }
    }
}
