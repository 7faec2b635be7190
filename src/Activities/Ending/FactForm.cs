using Bases.Activities.Inspections;
using Bases.Activities.Panels;
using Bases.Register;
using Bases.Register.Ending;
using Bases.Register.Integrity;
using Bases.Register.Labels;
using Bases.Register.NamedBases;

namespace Bases.Activities.Ending;

/// <summary>The form in which an officer states what he found out; verified findings and earned results are shown to him.</summary>
internal sealed record FactForm
{
    /// <summary>Article 29; else 28.</summary>
    public bool Revocation { get; init; }

    public IReadOnlyList<FindingRow>? Findings { get; init; }

    public bool Misconduct { get; init; }

    public bool SeriousNegativeImpact { get; init; }

    /// <summary>Earlier assessments that may have been obtained by fraud.</summary>
    public IReadOnlyList<Choice>? ResultChoices { get; init; }

    public IReadOnlyList<string>? AnnulledResults { get; init; }

    public bool SubsidyFlagged { get; init; }

    public string? Established { get; init; }

    public string? Text { get; init; }

    public IReadOnlyList<StoredFile>? Evidence { get; init; }

    public static FactForm Of(IRegister register, Base named, EndingCase entry) =>
        new()
        {
            Revocation = entry.Kind == EndingKind.Revocation,
            Findings =
            [
                .. entry
                    .FindingIds.Select(register.Find<IntegrityFinding>)
                    .OfType<IntegrityFinding>()
                    .Select(finding => new FindingRow(
                        finding.FindingId,
                        $"{Label.Of(finding.Finding.Kind).Zh}：{finding.Facts}（{Label.Of(finding.Status).Zh}）"
                    )),
            ],
            ResultChoices = entry.Kind == EndingKind.Revocation ? EarnedResults.Choices(named) : null,
        };
}

internal sealed record FindingRow(string Code, string Text);
