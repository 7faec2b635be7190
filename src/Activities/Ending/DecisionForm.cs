using Bases.Register;
using Bases.Register.Ending;
using Bases.Register.NamedBases;

namespace Bases.Activities.Ending;

/// <summary>The form of the decision: grounds, facts and statement are shown beside it.</summary>
internal sealed record DecisionForm
{
    public string? BaseName { get; init; }

    public string? KindText { get; init; }

    public string? GroundsText { get; init; }

    public string? FactsText { get; init; }

    public string? StatementText { get; init; }

    public string? Decision { get; init; }

    public string? Reasons { get; init; }

    public string? MinutesReference { get; init; }

    public static DecisionForm Of(IRegister register, EndingCase entry) =>
        new()
        {
            BaseName = register.Find<Base>(entry.BaseId) is { } named ? register.NameOf(named) : entry.BaseId,
            KindText = EndingWords.Name(entry.Kind),
            GroundsText = string.Join("\n", entry.Grounds.Select(ground => ground.Reason)),
            FactsText = entry.Facts?.Text,
            StatementText = entry switch
            {
                { Notice.SkippedBecause: { } reason } => $"未听取陈述申辩：{reason}",
                { Statement: null } => "期限内未提出陈述申辩",
                { Statement.Waived: true } => "基地表示放弃陈述申辩",
                { Statement.Text: var text } => text,
            },
        };
}
