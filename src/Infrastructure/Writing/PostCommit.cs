namespace Bases.Infrastructure.Writing;

/// <summary>What other parts of the shell are to be told once the batch is on the disk.</summary>
internal sealed class PostCommit(Action mailWaits, Action<DateTimeOffset> timerSet, Action jobWaits) : IParticipant
{
    private bool mail;
    private bool job;
    private DateTimeOffset? earliest;

    /// <summary>There is mail to send.</summary>
    public void MailWaits() => mail = true;

    /// <summary>There is a job for a worker.</summary>
    public void JobWaits() => job = true;

    public void TimerSet(DateTimeOffset due)
    {
        if (earliest is null || due < earliest)
        {
            earliest = due;
        }
    }

    public void Mark()
    {
        // Waking somebody for nothing does no harm, so a command that is undone need not be forgotten here.
    }

    public void Undo() { }

    public void Committed()
    {
        if (mail)
        {
            mailWaits();
        }

        if (job)
        {
            jobWaits();
        }

        if (earliest is { } due)
        {
            timerSet(due);
        }

        Lost();
    }

    public void Lost()
    {
        mail = false;
        job = false;
        earliest = null;
    }
}
