namespace Bases.Infrastructure.Mail;

/// <summary>Hands a mail over: to a server, or to a folder.</summary>
internal interface IMailCarrier
{
    string Destination { get; }

    /// <summary>Returns when the mail was accepted; throws <see cref="MailRefusedException"/> when it was not.</summary>
    Task<string> SendAsync(OutgoingMail mail, CancellationToken cancellation);
}

internal sealed record OutgoingMail(
    long Id,
    string MessageId,
    string To,
    string? Cc,
    string Subject,
    string Text,
    string? Html,
    string? Calendar,
    DateTimeOffset CreatedAt,
    int Attempt
);

/// <summary>A mail was not accepted.</summary>
/// <param name="message">What the server said, and what an operator can do about it.</param>
/// <param name="permanent">Another attempt cannot help.</param>
internal sealed class MailRefusedException(string message, bool permanent, Exception? cause) : Exception(message, cause)
{
    public bool Permanent { get; } = permanent;
}
