using Bases.Register.Labels;

namespace Bases.Register.Applications;

/// <summary>
/// A change of leader or host while the application is pending (I-27; article 23 speaks of named bases only): taken over at
/// once until expert review begins, later by an officer's decision.
/// </summary>
/// <param name="From">Person or host that was named.</param>
/// <param name="Decision">Null while an officer has not decided.</param>
/// <param name="DecidedBy">Null where no officer is needed.</param>
public sealed record Amendment(
    AmendmentKind Kind,
    string? From,
    string To,
    string Reason,
    string RequestedBy,
    DateTimeOffset RequestedAt,
    AmendmentDecision? Decision = null,
    string? DecisionReason = null,
    string? DecidedBy = null,
    DateTimeOffset? DecidedAt = null
);

public enum AmendmentKind
{
    [Label("变更基地负责人", "Another leader")]
    Leader,

    [Label("变更依托单位", "Another host")]
    Host,
}

public enum AmendmentDecision
{
    [Label("同意变更", "Approve")]
    Approve,

    [Label("不同意变更", "Decline")]
    Decline,
}
