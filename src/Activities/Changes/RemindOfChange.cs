using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Activities.Correspondence;
using Bases.Register.Calendars;
using Bases.Register.Changes;
using Bases.Register.NamedBases;

namespace Bases.Activities.Changes;

/// <summary>Header: <c>stage</c> = due-soon or overdue; when it is overdue the bureau and the department hear of it too.</summary>
[Activity(
    "change.remind",
    "提醒报告重大变化",
    "Reminds the base of a change that is still to be reported; an overdue one is told to the bureau and the department as well (article 23, I-21)."
)]
internal sealed class RemindOfChange : Activity<ChangeInput, Nothing>
{
    protected override ActivityResult Run(ChangeInput input, ActivityContext context)
    {
        var report = context.Register.Require<ChangeReport>(input.ChangeReportId);
        // Whoever opens a late report himself need not be told on the same day that he is late.
        if (report.ReportedAt is not null || (!report.Discovered && LegalTime.DayOf(report.OpenedAt) == context.Today))
        {
            return Done(new Nothing());
        }

        var stage = context.Header("stage");
        var named = context.Register.Require<Base>(report.BaseId);
        var template = stage == "overdue" ? "change-overdue" : "change-reminder";
        var letter = ChangeWords.Letter(report);
        BaseLetters.ToBase(context, named, report.ChangeReportId, template, stage, letter);
        if (stage == "overdue")
        {
            var model = BaseLetters.Model(context, named, letter);
            Letters.ToGroup(context, "formal-checker", report.ChangeReportId, template, stage, model);
            BaseLetters.ToBureau(context, named, report.ChangeReportId, template, stage, letter);
        }

        return Done(new Nothing());
    }
}
