using Bases.Register.Policies;

namespace Bases.Server.Features.Policies;

/// <summary>The interpretation register with its parameters, the practical settings, and what waits for release (article 32).</summary>
public sealed record PolicyModel(
    IReadOnlyList<(Interpretation Interpretation, IReadOnlyList<PolicyParameter> Parameters)> Interpretations,
    IReadOnlyList<PolicyParameter> Settings,
    IReadOnlyList<ProposalLine> Waiting,
    DateOnly Today
);

/// <param name="MayRelease">The reader may put it into effect: he has the role and did not ask for it himself.</param>
public sealed record ProposalLine(
    PolicyProposal Proposal,
    string Question,
    string Present,
    string Proposed,
    bool MayRelease,
    bool MayDecline
);

/// <summary>One parameter or one interpretation with its history, and the form to ask for a change.</summary>
public sealed record PolicyEntryModel(
    PolicySubject Subject,
    string Id,
    string Question,
    string? Article,
    string? InterpretationId,
    string Present,
    IReadOnlyList<HistoryLine> History,
    IReadOnlyList<ProposalLine> Waiting,
    bool MayPropose,
    IReadOnlyList<string> Choices,
    ChangeForm Form,
    string? Problem
);

/// <param name="From">Null from the beginning.</param>
public sealed record HistoryLine(string Value, DateOnly? From, DateOnly? Until, string Why, string Who, bool Present);

public sealed record ChangeForm(string? Value, string? On, string? Why);
