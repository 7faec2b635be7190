namespace Bases.Infrastructure.Mail;

/// <summary>Tells the dispatcher that there is something to send.</summary>
internal sealed class MailWakeUp : IDisposable
{
    private readonly SemaphoreSlim signal = new(0, 1);

    public void Wake()
    {
        try
        {
            signal.Release();
        }
        catch (SemaphoreFullException)
        {
            // It is going to look anyway.
        }
    }

    /// <summary>Until woken, or the time has passed.</summary>
    public Task WaitAsync(TimeSpan atMost, CancellationToken cancellation) => signal.WaitAsync(atMost, cancellation);

    public void Dispose() => signal.Dispose();
}
