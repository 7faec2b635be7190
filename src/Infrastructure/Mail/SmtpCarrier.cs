using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Mail;

namespace Bases.Infrastructure.Mail;

/// <summary>A mail server. Connections are kept open and used in turn: a new one for each mail is four times slower.</summary>
internal sealed class SmtpCarrier(SmtpOptions smtp, BasesOptions options) : IMailCarrier, IDisposable
{
    // Servers close a silent connection sooner or later; one that has waited this long is not used again.
    private static readonly TimeSpan IdleAtMost = TimeSpan.FromSeconds(15);
    private readonly ConcurrentBag<(SmtpClient Client, long Since)> idle = [];
    private readonly SemaphoreSlim free = new(smtp.Connections, smtp.Connections);

    public string Destination => $"smtp://{smtp.Host}:{smtp.Port}";

    public async Task<string> SendAsync(OutgoingMail mail, CancellationToken cancellation)
    {
        await free.WaitAsync(cancellation);
        var client = Take() ?? Connect();
        var healthy = false;
        try
        {
            using var message = MailComposer.Compose(mail, options);
            using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            timeout.CancelAfter(smtp.Timeout);
            await client.SendMailAsync(message, timeout.Token);
            healthy = true;
            return "accepted by " + Destination;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new MailRefusedException(
                $"{Destination} did not answer within {smtp.Timeout.TotalSeconds:0} s.",
                permanent: false,
                cause: null
            );
        }
        catch (SmtpException refusal)
        {
            throw Explain(refusal);
        }
        catch (Exception problem) when (problem is IOException or FormatException or InvalidOperationException)
        {
            throw new MailRefusedException(problem.Message, permanent: problem is FormatException, problem);
        }
        finally
        {
            if (healthy)
            {
                idle.Add((client, Stopwatch.GetTimestamp()));
            }
            else
            {
                client.Dispose();
            }

            free.Release();
        }
    }

    public void Dispose()
    {
        foreach (var (client, _) in idle)
        {
            client.Dispose();
        }

        free.Dispose();
    }

    private SmtpClient? Take()
    {
        while (idle.TryTake(out var kept))
        {
            if (Stopwatch.GetElapsedTime(kept.Since) < IdleAtMost)
            {
                return kept.Client;
            }

            kept.Client.Dispose();
        }

        return null;
    }

    private SmtpClient Connect() =>
        new(smtp.Host, smtp.Port)
        {
            EnableSsl = smtp.StartTls,
            DeliveryMethod = SmtpDeliveryMethod.Network,
            UseDefaultCredentials = false,
            Credentials = smtp.User is { Length: > 0 } user ? new NetworkCredential(user, smtp.Password) : null,
        };

    private MailRefusedException Explain(SmtpException refusal)
    {
        // .NET reports a refused login under the status of the command that followed it.
        var login =
            smtp.User is { Length: > 0 }
            && refusal.StatusCode is SmtpStatusCode.MustIssueStartTlsFirst or SmtpStatusCode.ClientNotPermitted;
        var advice = login
            ? $" The server {smtp.Host} may have refused the user name or password, or wants STARTTLS: check the settings Smtp:User, Smtp:Password, Smtp:StartTls."
            : "";
        var permanent =
            !login
            && refusal is SmtpFailedRecipientException
            && refusal.StatusCode is SmtpStatusCode.MailboxUnavailable or SmtpStatusCode.MailboxNameNotAllowed;
        var inner = refusal.InnerException is { } cause ? " " + cause.Message : "";
        return new MailRefusedException($"{refusal.StatusCode}: {refusal.Message}{inner}{advice}", permanent, refusal);
    }
}
