using System.Data.Common;
using System.Threading.Channels;
using Bases.Infrastructure.Faults;
using Bases.Infrastructure.Runtime;
using Bases.Infrastructure.Store;
using Microsoft.Extensions.Logging;

namespace Bases.Infrastructure.Writing;

/// <summary>
/// The one thread that writes. It takes whatever waits in its queue, carries each command out under a savepoint of its
/// own, and commits them all with one flush (group commit). A command that fails takes nothing with it but itself.
/// </summary>
internal sealed class Writer(TimeProvider clock, ILogger<Writer> log) : IAsyncDisposable
{
    private const int LargestBatch = 512;

    // Plain statements: kept prepared, where the driver's own methods compile their text each time.
    private const string Save = "SAVEPOINT command";
    private const string Release = "RELEASE SAVEPOINT command";
    private const string RollBack = "ROLLBACK TO SAVEPOINT command";

    private readonly Channel<WriteJob> queue = Channel.CreateUnbounded<WriteJob>(new UnboundedChannelOptions { SingleReader = true });
    private readonly List<WriteJob> batch = new(LargestBatch);
    private WriteSession session = null!;
    private DbConnection connection = null!;
    private Action<WriteSession, QueuedMessage> deliver = null!;
    private Thread? thread;

    public Task<T> RunAsync<T>(Func<WriteSession, T> work)
    {
        var job = new WriteJob<T>(work);
        return queue.Writer.TryWrite(job)
            ? job.Result
            : Task.FromException<T>(new ObjectDisposedException(nameof(Writer), "The store is closed."));
    }

    /// <param name="writing">The connection; from now on the writer's own.</param>
    /// <param name="delivery">Carries what one instance sends to others.</param>
    public void Start(DbConnection writing, WriteSession writeSession, Action<WriteSession, QueuedMessage> delivery)
    {
        connection = writing;
        session = writeSession;
        deliver = delivery;
        thread = new Thread(Loop) { IsBackground = true, Name = "store writer" };
        thread.Start();
    }

    public async ValueTask DisposeAsync()
    {
        queue.Writer.TryComplete();
        if (thread is not null)
        {
            await Task.Run(thread.Join);
            session.Sql.Dispose();
            await connection.DisposeAsync();
        }
    }

    private void Loop()
    {
        // The writer owns its thread; waiting here blocks nobody else.
        while (queue.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            batch.Clear();
            try
            {
                Commit();
            }
            catch (Exception cause)
            {
                Abandon(cause);
            }
        }
    }

    private void Commit()
    {
        FaultPoint.Hit("before-begin");
        using var transaction = connection.BeginTransaction();
        session.Sql.Transaction = transaction;
        try
        {
            FaultPoint.Hit("after-begin");
            session.Keys.Reserve(session.Sql);
            while (batch.Count < LargestBatch && queue.Reader.TryRead(out var job))
            {
                batch.Add(job);
                Run(job);
            }

            FaultPoint.Hit("before-commit");
            transaction.Commit();
        }
        finally
        {
            session.Sql.Transaction = null;
        }

        FaultPoint.Hit("after-commit");
        foreach (var participant in session.Participants)
        {
            participant.Committed();
        }

        FaultPoint.Hit("before-answer");
        foreach (var job in batch)
        {
            job.Complete();
        }
    }

    private void Run(WriteJob job)
    {
        Mark();
        session.Sql.Run(Save);
        try
        {
            if (!job.Execute(session))
            {
                Undo();
                return;
            }
        }
        catch (Exception cause) when (!IsStoreFailure(cause))
        {
            Undo();
            job.Fail(Reported(cause));
            return;
        }

        session.Sql.Run(Release);
        DeliverMessages();
    }

    /// <summary>Each in a savepoint of its own: a receiver that fails does not undo what the sender did.</summary>
    private void DeliverMessages()
    {
        while (session.Messages.TryTake(out var message))
        {
            Mark();
            session.Sql.Run(Save);
            try
            {
                deliver(session, message);
                session.Sql.Run(Release);
            }
            catch (Exception cause) when (!IsStoreFailure(cause))
            {
                Undo();
                MessageQueue.KeepForRetry(session, message, Reported(cause).Message);
            }
        }
    }

    private void Mark()
    {
        var now = clock.GetUtcNow().Storable();
        session.Now = now > session.Journal.LastAt ? now : session.Journal.LastAt;
        foreach (var participant in session.Participants)
        {
            participant.Mark();
        }
    }

    private void Undo()
    {
        session.Sql.Run(RollBack);
        session.Sql.Run(Release);
        foreach (var participant in session.Participants)
        {
            participant.Undo();
        }
    }

    private void Abandon(Exception cause)
    {
        foreach (var participant in session.Participants)
        {
            participant.Lost();
        }

        // A transaction that cannot even begin has taken nothing yet: those who wait are to hear of it too.
        while (batch.Count == 0 && queue.Reader.TryRead(out var waiting))
        {
            batch.Add(waiting);
        }

        log.LogCritical(cause, "A batch of {Count} commands was not committed.", batch.Count);
        foreach (var job in batch)
        {
            job.Fail(cause is DbException or IOException ? new StoreUnavailableException(cause) : Reported(cause));
        }
    }

    private RuntimeFaultException Reported(Exception cause)
    {
        var fault = new RuntimeFaultException(FaultReference.New(clock), cause);
        log.LogError(cause, "A command failed and was undone. Reference {Reference}.", fault.Reference);
        return fault;
    }

    /// <summary>A full or broken disk may have cost the whole transaction; a broken constraint or statement is a bug of one command.</summary>
    private static bool IsStoreFailure(Exception cause) =>
        cause is Microsoft.Data.Sqlite.SqliteException { SqliteErrorCode: not (1 or 19) };
}
