using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Activities.Correspondence;
using Bases.Register.Calendars;
using Bases.Register.Ending;
using Bases.Register.NamedBases;

namespace Bases.Activities.Ending;

[Activity(
    "ending.notify",
    "告知拟作出的决定",
    "Tells the base what is intended and why, and until when it may state its case; leaving that out needs a reason (good administrative practice, on by default)."
)]
[Throws("NOTICE_INCOMPLETE", "The notice has no text, or is left out without a reason.")]
internal sealed class NotifyBase : Activity<NotifyBase.Input, NotifyBase.Output>
{
    public sealed record Input
    {
        [Label("终止案卷编号")]
        public required string EndingId { get; init; }

        [Label("告知书")]
        public required IntendedForm IntendedDecision { get; init; }
    }

    public sealed record Output(
        [property: Label("是否听取陈述申辩")] bool Hearing,
        [property: Label("陈述申辩截止时刻")] DateTimeOffset StatementDueAt,
        [property: Label("陈述申辩")] StatementForm BaseStatement
    );

    protected override ActivityResult Run(Input input, ActivityContext context)
    {
        var entry = context.Register.Require<EndingCase>(input.EndingId);
        var form = input.IntendedDecision;
        var skip = form.Mode == "skip";
        if (string.IsNullOrWhiteSpace(skip ? form.SkipReason : form.Text))
        {
            return Throw("NOTICE_INCOMPLETE", skip ? "不告知须说明理由。" : "请写明拟作出的决定、事实和依据。");
        }

        var due = context.WorkingDaysAfter(context.Today, context.Policy.Int("days.statement"));
        var told = entry with
        {
            Notice = new IntendedDecision(
                context.Officer,
                context.Now,
                skip ? null : form.Text!.Trim(),
                skip ? null : due,
                skip ? form.SkipReason!.Trim() : null
            ),
            Status = skip ? EndingStatus.AwaitingDecision : EndingStatus.Hearing,
        };
        context.Register.Put(told);
        if (!skip)
        {
            BaseLetters.ToBase(
                context,
                context.Register.Require<Base>(entry.BaseId),
                entry.EndingId,
                "ending-notice",
                "notice",
                EndingWords.Letter(told),
                CalendarEntry.Due($"陈述申辩期限：{entry.EndingId}", due, EndingWords.Name(entry.Kind))
            );
        }

        return Done(new Output(!skip, LegalTime.EndOf(due), new StatementForm { Intended = told.Notice.Text, DueText = Wording.Day(due) }));
    }
}

internal sealed record IntendedForm
{
    public string? Mode { get; init; }

    public string? Text { get; init; }

    public string? SkipReason { get; init; }
}

/// <summary>陈述申辩 as the base hands it in; the notice is shown above.</summary>
internal sealed record StatementForm
{
    public string? Intended { get; init; }

    public string? DueText { get; init; }

    public bool Waived { get; init; }

    public string? Text { get; init; }

    public IReadOnlyList<Inspections.StoredFile>? Evidence { get; init; }
}
