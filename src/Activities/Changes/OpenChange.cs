using System.Text.Json.Nodes;
using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Activities.Correspondence;
using Bases.Activities.Panels;
using Bases.Register.Calendars;
using Bases.Register.Changes;
using Bases.Register.Codes;
using Bases.Register.NamedBases;

namespace Bases.Activities.Changes;

[Activity(
    "change.open",
    "建立变更报告",
    "Opens the report of a significant change and says until when it is due; a change that the department found stands in the register as not reported, and the host is told (article 23, I-21)."
)]
[Throws("BASE_ENDED", "The base is not effective any more.")]
internal sealed class OpenChange : Activity<OpenChange.Input, OpenChange.Output>
{
    public sealed record Input
    {
        [Label("变更报告编号")]
        public required string ChangeReportId { get; init; }

        [Label("基地编号")]
        public required string BaseId { get; init; }

        [Label("变化事项")]
        public required BaseChangeKind Kind { get; init; }

        [Label("发生日期")]
        public required DateOnly OccurredOn { get; init; }

        [Label("由省科技厅或推荐部门发现")]
        public bool Discovered { get; init; }
    }

    public sealed record Output
    {
        [Label("依托单位编号")]
        public required string HostId { get; init; }

        [Label("报告提醒时刻")]
        public required DateTimeOffset RemindAt { get; init; }

        [Label("报告逾期时刻")]
        public required DateTimeOffset OverdueAt { get; init; }

        [Label("政策参数")]
        public required JsonObject Policy { get; init; }

        [Label("变更报告")]
        public required ChangeForm ChangeReport { get; init; }

        [Label("可选负责人")]
        public required IReadOnlyList<Choice> LeaderChoices { get; init; }

        [Label("可选依托单位")]
        public required IReadOnlyList<Choice> HostChoices { get; init; }

        [Label("可选国家（地区）")]
        public required IReadOnlyList<Choice> CountryChoices { get; init; }

        [Label("可选技术领域")]
        public required IReadOnlyList<Choice> FieldChoices { get; init; }
    }

    protected override ActivityResult Run(Input input, ActivityContext context)
    {
        var register = context.Register;
        var named = register.Require<Base>(input.BaseId);
        if (!named.IsEffectiveOn(context.Today))
        {
            return Throw("BASE_ENDED", "基地命名已经结束。");
        }

        var due = context.WorkingDaysAfter(input.OccurredOn, context.Policy.Int("change.reportWorkingDays"));
        var report = new ChangeReport
        {
            ChangeReportId = input.ChangeReportId,
            BaseId = named.BaseId,
            HostId = named.HostOn(context.Today),
            Kind = input.Kind,
            OccurredOn = input.OccurredOn,
            DueOn = due,
            OpenedAt = context.Now,
            Discovered = input.Discovered,
        };
        register.Put(report);
        if (input.Discovered)
        {
            register.Put(RecordedChanges.Of(named, report));
            BaseLetters.ToBase(context, named, report.ChangeReportId, "change-found", "found", ChangeWords.Letter(report));
        }

        return Done(
            new Output
            {
                HostId = report.HostId,
                RemindAt = LegalTime.At(
                    context.WorkingDaysBefore(due, context.Policy.Int("change.reminderWorkingDays")),
                    new TimeOnly(context.Policy.Int("annual.reminderHour"), 0)
                ),
                OverdueAt = LegalTime.EndOf(due),
                Policy = context.Policy.ToJson(),
                ChangeReport = ChangeForm.Of(register, named, report),
                LeaderChoices = ChangeChoices.Leaders(register, named, report),
                HostChoices = ChangeChoices.Hosts(register, report),
                CountryChoices = Choices.Abroad(register),
                FieldChoices = Choices.Of(register, CodeList.Fields),
            }
        );
    }
}
