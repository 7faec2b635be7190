using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Activities.Correspondence;
using Bases.Register;
using Bases.Register.AnnualAssessments;
using Bases.Register.Assessment;
using Bases.Register.Hosts;
using Bases.Register.NamedBases;

namespace Bases.Activities.AnnualAssessments;

[Activity(
    "annual.draft",
    "准备报告表单",
    "Lays out the report: last year's text to begin with, a row for each change of the year, the coordinator on record (articles 7, 22 and 23)."
)]
internal sealed class DraftReport : Activity<DraftReport.Input, DraftReport.Output>
{
    public sealed record Input
    {
        [Label("考核编号")]
        public required string AssessmentId { get; init; }

        [Label("年度报告（已填内容）")]
        public AnnualReportForm? AnnualReport { get; init; }
    }

    public sealed record Output([property: Label("年度报告")] AnnualReportForm AnnualReport);

    protected override ActivityResult Run(Input input, ActivityContext context)
    {
        var assessment = context.Assessment(input.AssessmentId);
        var named = context.BaseOf(assessment);
        var last = context.Register.Find<AnnualAssessment>(AnnualAssessment.IdOf(assessment.BaseId, assessment.ReportYear - 1))?.Report;
        context.Register.Put(assessment with { Status = AnnualStatus.Reporting });
        return Done(
            new Output(
                (input.AnnualReport ?? WithCoordinator(AnnualReportForm.CarriedOver(last), context, named)).WithChangesOf(
                    named,
                    assessment.ReportYear
                ) with
                {
                    Heading = Heading(assessment, last is not null, context.Register),
                }
            )
        );
    }

    private static AnnualReportForm WithCoordinator(AnnualReportForm form, ActivityContext context, Base named) =>
        context.Register.Find<Host>(named.HostOn(context.Today))?.CoordinatorOn(context.Today) is { } coordinator
            ? form with
            {
                CoordinatorDepartment = coordinator.Department,
                CoordinatorName = coordinator.Name,
                CoordinatorPhone = coordinator.Phone,
                CoordinatorEmail = coordinator.Email,
            }
            : form;

    private static string Heading(AnnualAssessment assessment, bool carriedOver, IRegister register) =>
        $"{assessment.ReportYear}年度（1月1日至12月31日），{Wording.Day(assessment.DueEffective)} {AnnualDuty.TimeText(assessment.ReportYear, register)} 前报送"
        + (assessment.DueEffective != assessment.DueNominal ? $"（办法规定的截止日为{Wording.Day(assessment.DueNominal)}）" : "")
        + (assessment.DueProvisional ? "（暂定：该年节假日安排尚未公布）" : "")
        + (carriedOver ? "。已带入上年报告内容，请逐项更新。" : "。");
}
