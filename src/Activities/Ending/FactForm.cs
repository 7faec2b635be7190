using Bases.Activities.Inspections;
using Bases.Activities.Panels;
using Bases.Register;
using Bases.Register.Ending;
using Bases.Register.Integrity;
using Bases.Register.Labels;
using Bases.Register.NamedBases;

namespace Bases.Activities.Ending;

/// <summary>The form in which an officer states what he found out; grounds and results are shown to him.</summary>
internal sealed record FactForm
{
    public string? BaseName { get; init; }

    /// <summary>Article 29; else 28.</summary>
    public bool Revocation { get; init; }

    public IReadOnlyList<GroundRow>? Grounds { get; init; }

    public IReadOnlyList<GroundRow>? Findings { get; init; }

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
            BaseName = register.NameOf(named),
            Revocation = entry.Kind == EndingKind.Revocation,
            Grounds = [.. entry.Grounds.Select(ground => new GroundRow(ground.Code, ground.Reason))],
            Findings =
            [
                .. entry
                    .FindingIds.Select(register.Find<IntegrityFinding>)
                    .OfType<IntegrityFinding>()
                    .Select(finding => new GroundRow(
                        finding.FindingId,
                        $"{Label.Of(finding.Finding.Kind).Zh}：{finding.Facts}（{Label.Of(finding.Status).Zh}）"
                    )),
            ],
            ResultChoices = entry.Kind == EndingKind.Revocation ? EarnedResults.Choices(named) : null,
        };
}

internal sealed record GroundRow(string Code, string Text);
