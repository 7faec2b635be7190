using Bases.Register.Policies;

namespace Bases.Server.Features.Policies;

public sealed record RulePacksModel(IReadOnlyList<RulePackLine> Packs, bool MayLoad, IReadOnlyList<string> Problems);

/// <param name="Calls">Calls that are pinned to it.</param>
/// <param name="Pending">Applications under it that are not ended.</param>
public sealed record RulePackLine(RulePack Pack, int Calls, int Pending, bool InForce);

public sealed record RulePackModel(
    RulePackLine Line,
    RegulationText? Text,
    IReadOnlyList<ProposalLine> Waiting,
    IReadOnlyDictionary<string, IReadOnlyList<InterpretationNote>> Notes,
    bool MayPropose,
    string? Problem
);

/// <param name="Pack">What was taken in; null when nothing was.</param>
/// <param name="Problems">Why nothing was.</param>
public sealed record RulePackLoad(RulePack? Pack, IReadOnlyList<string> Problems);
