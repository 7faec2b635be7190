using Bases.Engine;
using Bases.Infrastructure.Store;

namespace Bases.Infrastructure.Writing;

/// <summary>
/// Gives out numbers for instances, deployments and whatever else has a key of its own. They are reserved in blocks, so
/// that a number is written seldom; after a crash the rest of a block is skipped, and no number comes twice.
/// </summary>
internal sealed class KeyCounter : IParticipant
{
    private const int Block = 16_384;
    private const int Spare = 4_096;
    private long next;
    private long committed;
    private long reserved;

    public Key Next() => Key.ForInstance(NextNumber());

    public long NextNumber() =>
        next < reserved ? next++ : throw new InvalidOperationException("A batch used more keys than were reserved.");

    public void Load(Statements sql)
    {
        committed = sql.First("SELECT value FROM counters WHERE name = 'key'", row => row.GetInt64(0));
        next = Math.Max(committed, 1);
        reserved = committed;
    }

    /// <summary>At the begin of a batch, before any savepoint.</summary>
    public void Reserve(Statements sql)
    {
        if (reserved - next < Spare)
        {
            reserved = next + Block;
            sql.Run(
                "INSERT INTO counters (name, value) VALUES ('key', @0) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                reserved
            );
        }
    }

    public void Mark()
    {
        // A number that a failed command has taken stays unused.
    }

    public void Undo() { }

    public void Committed() => committed = reserved;

    public void Lost()
    {
        reserved = committed;
        next = Math.Min(next, reserved);
    }
}
