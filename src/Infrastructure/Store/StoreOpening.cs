using Bases.Infrastructure.Deployments;
using Bases.Infrastructure.Journal;
using Bases.Infrastructure.Mail;
using Bases.Infrastructure.Register;
using Bases.Infrastructure.Runtime;
using Bases.Infrastructure.Timers;
using Bases.Infrastructure.Writing;

namespace Bases.Infrastructure.Store;

/// <summary>Opens the store, once: migrates, reads what is held in memory, starts the writer, frees what a crash left claimed.</summary>
internal sealed class StoreOpening(
    Database database,
    Writer writer,
    CatalogueWork catalogues,
    RegisterWork register,
    Correlation correlation,
    MailDispatcher mail,
    MailWakeUp mailWakeUp,
    TimerWakeUp timerWakeUp,
    JobWakeUp jobWakeUp,
    TimerSweep sweep,
    BasesOptions options,
    TimeProvider clock
)
{
    private readonly Lock gate = new();
    private Task? opening;

    public Task OpenAsync(CancellationToken cancellation)
    {
        lock (gate)
        {
            return opening ??= OpenOnceAsync(cancellation);
        }
    }

    private async Task OpenOnceAsync(CancellationToken cancellation)
    {
        await database.MigrateAsync(cancellation);
        var connection = database.OpenWriter();
        var sql = new Statements(connection);
        var journal = new JournalWriter();
        var keys = new KeyCounter();
        var messages = new MessageQueue();
        journal.Load(sql);
        keys.Load(sql);
        register.Load(sql);
        catalogues.Load(sql);
        messages.Clean(sql, clock.GetUtcNow());
        if (clock is MovableClock movable)
        {
            movable.Writer = writer;
            movable.Sweep = sweep;
            movable.Load(sql);
        }

        var session = new WriteSession(
            sql,
            journal,
            register,
            new InstanceCache(options.CachedInstances),
            keys,
            messages,
            catalogues,
            new PostCommit(mailWakeUp.Wake, timerWakeUp.TimerSet, jobWakeUp.Wake)
        );
        writer.Start(connection, session, correlation.Deliver);
        await mail.FreeClaimsAsync();
    }
}
