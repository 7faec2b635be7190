using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Bases.Infrastructure.Tests.Support;

/// <summary>A real SMTP server (Node's smtp-server) beside the test.</summary>
public sealed class SmtpServer : IAsyncDisposable
{
    private readonly Process process;
    private readonly ConcurrentQueue<ReceivedMail> received = new();

    static SmtpServer() => TrustTestCertificate();

    private SmtpServer(Process process, int port)
    {
        this.process = process;
        Port = port;
        _ = ReadAsync();
    }

    public int Port { get; }

    public IReadOnlyList<ReceivedMail> Received => [.. received];

    public SmtpOptions Options =>
        new()
        {
            Host = "127.0.0.1",
            Port = Port,
            User = "bases",
            Password = "geheim",
        };

    /// <summary>SmtpClient knows no other way to trust the certificate that smtp-server brings along.</summary>
    public static void TrustTestCertificate()
    {
#pragma warning disable SYSLIB0014
        ServicePointManager.ServerCertificateValidationCallback = (_, certificate, _, _) =>
            certificate?.Subject.Contains("localhost", StringComparison.Ordinal) == true;
#pragma warning restore SYSLIB0014
    }

    public static async Task<SmtpServer> StartAsync(int refuse = 0, bool open = false)
    {
        var folder = Path.Combine(Path.GetDirectoryName(SourceFile())!, "..", "smtp");
        if (!Directory.Exists(Path.Combine(folder, "node_modules")))
        {
            using var install = Process.Start(
                new ProcessStartInfo("npm", ["ci", "--no-audit", "--no-fund"]) { WorkingDirectory = folder }
            )!;
            await install.WaitForExitAsync();
            install.ExitCode.ShouldBe(0, "npm ci of the mail server failed");
        }

        var process = Process.Start(
            new ProcessStartInfo(
                "node",
                [
                    "server.js",
                    "--refuse",
                    refuse.ToString(System.Globalization.CultureInfo.InvariantCulture),
                    .. open ? new[] { "--open" } : [],
                ]
            )
            {
                WorkingDirectory = folder,
                RedirectStandardOutput = true,
                RedirectStandardInput = true,
            }
        )!;
        using var first = JsonDocument.Parse((await process.StandardOutput.ReadLineAsync())!);
        return new SmtpServer(process, first.RootElement.GetProperty("port").GetInt32());
    }

    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private async Task ReadAsync()
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            received.Enqueue(JsonSerializer.Deserialize<ReceivedMail>(line, JsonSerializerOptions.Web)!);
        }
    }

    private static string SourceFile([CallerFilePath] string path = "") => path;
}

public sealed record ReceivedMail(
    string MessageId,
    string From,
    string To,
    string Subject,
    string Text,
    string? Html,
    bool Secure,
    IReadOnlyList<ReceivedFile> Attachments
);

public sealed record ReceivedFile(string? Name, string Type, string Text);
