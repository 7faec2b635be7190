using Bases.Infrastructure.Runtime;

namespace Bases.Infrastructure.Writing;

/// <summary>A command in the writer's queue.</summary>
internal abstract class WriteJob
{
    /// <summary>Runs within the transaction. False: it was rejected, and what it did is to be undone.</summary>
    public abstract bool Execute(WriteSession session);

    /// <summary>The batch is committed: hands the result to whoever waits.</summary>
    public abstract void Complete();

    public abstract void Fail(Exception cause);
}

internal sealed class WriteJob<T>(Func<WriteSession, T> work) : WriteJob
{
    private readonly TaskCompletionSource<T> completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? result;

    public Task<T> Result => completion.Task;

    public override bool Execute(WriteSession session)
    {
        result = work(session);
        return result is not IOutcome { Accepted: false };
    }

    public override void Complete() => completion.TrySetResult(result!);

    public override void Fail(Exception cause) => completion.TrySetException(cause);
}
