using Bases.Register;
using Bases.Register.Ending;
using Bases.Register.Integrity;
using Bases.Register.Labels;
using Bases.Register.NamedBases;
using Bases.Register.Naming;
using Bases.Register.SpecialNamings;
using Bases.Server.Wording;

namespace Bases.Server.Features.NamedBases;

/// <summary>The life of a base as a line of events, the newest first.</summary>
internal sealed class BaseLife(IRegister register, Words words)
{
    /// <param name="supervises">Findings are shown to supervisors alone (article 29).</param>
    public IReadOnlyList<BaseEvent> Of(Base named, DateOnly until, bool supervises) =>
        [
            .. Naming(named)
                .Concat(Reports(named))
                .Concat(Evaluations(named))
                .Concat(Changes(named))
                .Concat(Titles(named))
                .Concat(supervises ? Findings(named) : [])
                .Concat(End(named))
                .Where(entry => entry.On <= until)
                .OrderByDescending(entry => entry.On),
        ];

    private IEnumerable<BaseEvent> Naming(Base named)
    {
        var document = named.NamingDocumentId is { } id ? register.Find<NamingDocument>(id) : null;
        yield return new BaseEvent(
            named.DesignatedOn,
            words["命名", "Named"],
            document?.DocumentNumber ?? Said(Label.Of(named.Regime)),
            "is-good",
            document?.FileId is { } file ? $"/documents/{file}" : null
        );
        if (named.NationalIncludedOn is { } included)
        {
            yield return new BaseEvent(included, words["国家级基地纳入管理（第三十条）", "Included as a national base (art. 30)"]);
        }

        if (named.RedesignatedOn is { } again)
        {
            yield return new BaseEvent(again, words["重新命名（第三十一条）", "Re-named (art. 31)"], null, "is-good");
        }
    }

    private IEnumerable<BaseEvent> Reports(Base named) =>
        named
            .AnnualReports.Where(report => report.SubmittedAt is not null)
            .Select(report => new BaseEvent(
                Bases.Register.Calendars.LegalTime.DayOf(report.SubmittedAt!.Value),
                words[$"报送{report.ReportYear}年度报告", $"Report on {report.ReportYear} handed in"],
                report.AnnulledOn is not null ? words["结果已撤销（第二十九条）", "Result annulled (art. 29)"]
                    : report.DepartmentResult is { } result ? words["考核", "Assessed: "] + Said(Label.Of(result))
                    : null,
                report.DepartmentResult == AnnualResult.Unqualified || report.AnnulledOn is not null ? "is-bad" : ""
            ));

    private IEnumerable<BaseEvent> Evaluations(Base named) =>
        named.Evaluations.Select(evaluation => new BaseEvent(
            evaluation.HeldOn,
            words["绩效评估", "Evaluation"],
            evaluation.AnnulledOn is not null
                ? words["结果已撤销（第二十九条）", "Result annulled (art. 29)"]
                : Said(Label.Of(evaluation.Result)),
            evaluation.Result == EvaluationResult.Unqualified || evaluation.AnnulledOn is not null ? "is-bad" : "is-good"
        ));

    private IEnumerable<BaseEvent> Changes(Base named) =>
        named.Changes.Select(change => new BaseEvent(
            change.OccurredOn,
            words["重大变化：", "Change: "] + Said(Label.Of(change.Kind)),
            change.Note,
            change.ReportedOn is null ? "is-warn" : ""
        ));

    private IEnumerable<BaseEvent> Titles(Base named) =>
        register
            .All<SpecialNaming>()
            .Where(naming => naming.BaseId == named.BaseId && naming.From is not null)
            .Select(naming => new BaseEvent(
                naming.From!.Value,
                words["专项命名", "Special title"],
                naming.Title,
                "is-good",
                naming.FileId is { } file ? $"/documents/{file}" : null
            ));

    private IEnumerable<BaseEvent> Findings(Base named) =>
        named
            .Findings.Concat(
                register
                    .All<IntegrityFinding>()
                    .Where(entry => entry.Status == IntegrityFindingStatus.Confirmed && entry.BaseId == named.BaseId)
                    .Select(entry => entry.Finding)
            )
            .Where(finding => finding.FoundOn is not null)
            .Select(finding => new BaseEvent(
                finding.FoundOn!.Value,
                Said(Label.Of(finding.Kind)),
                finding.Verified ? words["查实", "Verified"] : words["待核实", "Not verified"],
                "is-bad"
            ));

    private IEnumerable<BaseEvent> End(Base named)
    {
        if (named is { Status: not (BaseStatus.Effective or BaseStatus.NotManaged), StatusChangedOn: { } on })
        {
            var entry = named.EndDocumentId is { } id ? register.Find<EndingCase>(id) : null;
            yield return new BaseEvent(
                on,
                Said(Label.Of(named.Status)),
                entry?.DocumentNumber,
                "is-bad",
                entry?.FileId is { } file ? $"/documents/{file}" : null
            );
        }
    }

    private string Said(Label label) => words[label.Zh, label.En];
}
