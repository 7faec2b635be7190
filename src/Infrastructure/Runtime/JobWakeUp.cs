namespace Bases.Infrastructure.Runtime;

/// <summary>Tells workers that wait for work that there may be some.</summary>
internal sealed class JobWakeUp
{
    private TaskCompletionSource next = Fresh();

    /// <summary>Completes when the next job has been committed. To be taken before one looks for jobs, so that none is missed.</summary>
    public Task Next => Volatile.Read(ref next).Task;

    public void Wake() => Interlocked.Exchange(ref next, Fresh()).TrySetResult();

    private static TaskCompletionSource Fresh() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
