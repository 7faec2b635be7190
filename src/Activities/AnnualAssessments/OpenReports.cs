using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Register.AnnualAssessments;
using Bases.Register.Assessment;
using Bases.Register.Calendars;
using Bases.Register.NamedBases;
using Bases.Register.Policies;

namespace Bases.Activities.AnnualAssessments;

[Activity(
    "annual.open-reports",
    "下达报告任务",
    "Opens a case for each base that owes a report on the year and has none yet; a base named in December is found at the next stage (article 22, I-12)."
)]
internal sealed class OpenReports : Activity<CampaignInput, Nothing>
{
    public const string Message = "annual.report-owed";

    protected override ActivityResult Run(CampaignInput input, ActivityContext context)
    {
        Open(input.ReportYear, context);
        return Done(new Nothing());
    }

    /// <summary>Opens what is not open yet.</summary>
    public static void Open(int reportYear, ActivityContext context)
    {
        var register = context.Register;
        var calendar = new WorkingCalendar(register.All<CalendarYear>());
        var policy = Policy.On(register, AnnualDuty.PolicyDay(reportYear));
        var regulationFrom = RulePack.FirstDay(register);
        foreach (var named in register.All<Base>().OrderBy(named => named.BaseId, StringComparer.Ordinal))
        {
            var id = AnnualAssessment.IdOf(named.BaseId, reportYear);
            if (
                register.Find<AnnualAssessment>(id) is null
                && AnnualDuty.Of(named, reportYear, regulationFrom, calendar, policy) is { } duty
            )
            {
                // Written here and not by the case itself: the campaign counts it from now on.
                register.Put(
                    new AnnualAssessment
                    {
                        AssessmentId = id,
                        BaseId = named.BaseId,
                        ReportYear = reportYear,
                        HostId = named.HostOn(context.Today),
                        DueNominal = duty.DueNominal,
                        DueEffective = duty.DueEffective.Date,
                        DueProvisional = duty.DueEffective.Provisional,
                        FirstPartialYear = duty.FirstPartialYear,
                    }
                );
                context.Outbox.Publish(
                    Message,
                    id,
                    ActivityJson.Write(
                        new
                        {
                            AssessmentId = id,
                            named.BaseId,
                            ReportYear = reportYear,
                        }
                    )
                );
            }
        }
    }
}
