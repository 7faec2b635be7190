using Bases.Infrastructure.Deployments;
using Bases.Infrastructure.Journal;
using Bases.Infrastructure.Register;
using Bases.Infrastructure.Runtime;
using Bases.Infrastructure.Store;

namespace Bases.Infrastructure.Writing;

/// <summary>What a command works with inside the writer: one connection, one transaction, one thread.</summary>
internal sealed class WriteSession(
    Statements statements,
    JournalWriter journal,
    RegisterWork register,
    InstanceCache instances,
    KeyCounter keys,
    MessageQueue messages,
    CatalogueWork catalogues,
    PostCommit after
)
{
    public Statements Sql { get; } = statements;

    public JournalWriter Journal { get; } = journal;

    public RegisterWork Register { get; } = register;

    public InstanceCache Instances { get; } = instances;

    public KeyCounter Keys { get; } = keys;

    /// <summary>Messages that go out when the present command is done.</summary>
    public MessageQueue Messages { get; } = messages;

    public PostCommit After { get; } = after;

    /// <summary>The instant of the present command: as the store keeps it, and never before that of an earlier command.</summary>
    public DateTimeOffset Now { get; set; }

    public IReadOnlyList<IParticipant> Participants { get; } = [journal, register, catalogues, instances, keys, messages, after];
}
