using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Bases.Browser.Tests;
using Bases.Infrastructure.Tests.Support;
using Bases.Server.Tests.Web;

namespace Bases.Crash.Tests;

/// <summary>The server as people run it, in a process of its own, with a real mail server; it can be killed and started again.</summary>
public sealed class ServerProcess : IAsyncDisposable
{
    /// <summary>What the shell says of a process that SIGKILL has ended.</summary>
    private const int Killed = 128 + 9;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Dictionary<string, Visitor> people = [];
    private readonly StringBuilder output = new();
    private readonly SmtpServer mail;
    private readonly string address;
    private Process? process;

    private ServerProcess(SmtpServer mail)
    {
        this.mail = mail;
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        address = $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}";
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("bases-crash-").FullName;

    public IReadOnlyList<ReceivedMail> Mails => mail.Received;

    public string Output
    {
        get
        {
            lock (output)
            {
                return output.ToString();
            }
        }
    }

    public static async Task<ServerProcess> StartedAsync()
    {
        var server = new ServerProcess(await SmtpServer.StartAsync(open: true));
        await server.StartAsync();
        return server;
    }

    public async Task StartAsync()
    {
        // A run in the background ignores Ctrl-C and hands that on; a server at a terminal does not.
        var start = new ProcessStartInfo("env", ["--default-signal=INT", "dotnet", typeof(Program).Assembly.Location])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Folder,
        };
        var root = Paper.Root();
        start.Environment["ASPNETCORE_URLS"] = address;
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["Bases__Demonstration"] = "true";
        start.Environment["Bases__DataFolder"] = Path.Combine(Folder, "data");
        start.Environment["Bases__WorkflowFolder"] = Path.Combine(root, "workflows");
        start.Environment["Bases__DemoFolder"] = Path.Combine(root, "demo");
        start.Environment["Bases__Smtp__Host"] = "127.0.0.1";
        start.Environment["Bases__Smtp__Port"] = mail.Port.ToString(CultureInfo.InvariantCulture);
        start.Environment["Bases__Smtp__StartTls"] = "false";
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        start.Environment["BASES_FAULTS"] = "1";
        process = Process.Start(start)!;
        process.OutputDataReceived += Keep;
        process.ErrorDataReceived += Keep;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await UntilAsync(IsUpAsync, "the server does not start:\n" + Output);
    }

    /// <summary>Somebody who is signed in; he stays so when the server starts again.</summary>
    public async Task<Visitor> AsAsync(string user)
    {
        if (!people.TryGetValue(user, out var person))
        {
            person = Nobody();
            await person.SignInAsync(user);
            people[user] = person;
        }

        return person;
    }

    public Visitor Nobody()
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() })
        {
            BaseAddress = new Uri(address),
            Timeout = Patience,
        };

        // A connection does not outlive the server that it led to.
        client.DefaultRequestHeaders.ConnectionClose = true;
        return new Visitor(client);
    }

    /// <summary>Waits for the death that was ordered.</summary>
    public async Task DiedAsync(string why)
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await process!.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            Assert.Fail($"{why}: the fault point was not reached.");
        }

        process!.ExitCode.ShouldBe(Killed, why + "\n" + Output);
        process.Dispose();
        process = null;
    }

    /// <summary>Ctrl-C, as at a terminal.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> InterruptAsync()
    {
        using var signal = Process.Start("kill", ["-INT", process!.Id.ToString(CultureInfo.InvariantCulture)]);
        await signal.WaitForExitAsync();
        using var patience = new CancellationTokenSource(Patience);
        await process.WaitForExitAsync(patience.Token);
        var code = process.ExitCode;
        process.Dispose();
        process = null;
        return code;
    }

    public static async Task UntilAsync(Func<Task<bool>> holds, string otherwise)
    {
        var began = Stopwatch.StartNew();
        while (!await holds())
        {
            began.Elapsed.ShouldBeLessThan(Patience, otherwise);
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            process.Kill();
            await process.WaitForExitAsync();
            process.Dispose();
        }

        await mail.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    private async Task<bool> IsUpAsync()
    {
        process!.HasExited.ShouldBeFalse("the server ended:\n" + Output);
        try
        {
            return (await Nobody().PageAsync("/sign-in")).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        lock (output)
        {
            output.AppendLine(line.Data);
        }
    }
}
