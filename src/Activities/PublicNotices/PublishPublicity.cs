using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Activities.Correspondence;
using Bases.Register.Applications;
using Bases.Register.Calendars;
using Bases.Register.Calls;
using Bases.Register.PublicNotices;

namespace Bases.Activities.PublicNotices;

[Activity(
    "publicity.publish",
    "公示上网",
    "Publishes the list as it is now, for ever unchanged; a longer period is allowed, a shorter one than the minimum refused (article 17, I-3)."
)]
[Throws("PERIOD_TOO_SHORT", "The chosen last day lies before the earliest lawful one, counted from today.")]
internal sealed class PublishPublicity : Activity<PublishPublicity.Input, PublishPublicity.Output>
{
    public sealed record Input
    {
        [Label("批次编号")]
        public required string CallId { get; init; }

        [Label("公示")]
        public required PublicityForm Publicity { get; init; }
    }

    public sealed record Output([property: Label("公示编号")] string PublicityId, [property: Label("公示截止日")] DateOnly PublicityEndsOn);

    protected override ActivityResult Run(Input input, ActivityContext context)
    {
        var register = context.Register;
        var form = input.Publicity;
        var call = register.Require<Call>(input.CallId);
        var minimum = PublicityPeriod.MinimumEnd(context.Today, new WorkingCalendar(register.All<CalendarYear>()), context.Policy);
        var end = form.EndsOn ?? minimum.Date;
        if (end < minimum.Date)
        {
            return Throw("PERIOD_TOO_SHORT", $"今日公布的，公示期最早于 {Wording.Day(minimum.Date)} 届满，不得缩短（第十七条）。");
        }

        var round = register.All<Publicity>().Count(earlier => earlier.CallId == call.CallId);
        var publicity = new Publicity
        {
            PublicityId = "PUB-" + call.CallId.Replace("CALL-", "", StringComparison.Ordinal) + (round == 0 ? "" : $"-{round + 1}"),
            CallId = call.CallId,
            Title = form.Title,
            Text = form.Text,
            PublishedAt = context.Now,
            ApprovedApplications = [.. PlanPublicity.Entries(register, call.CallId).Select(entry => entry.ApplicationId)],
            Entries = PlanPublicity.Entries(register, call.CallId),
            Disagreed = context.Policy.Bool("publicity.listsDisagreed")
                ? PlanPublicity.Entries(register, call.CallId, ApplicationStatus.Disagreed)
                : [],
            MinimumEnd = minimum.Date,
            ChosenEnd = end,
            Contacts = [.. (form.Contacts ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)],
            PublishedBy = context.Officer,
        };
        register.Put(publicity);
        Announce(context, call, publicity);
        return Done(new Output(publicity.PublicityId, end));
    }

    private static void Announce(ActivityContext context, Call call, Publicity publicity)
    {
        var register = context.Register;
        register.Put(call with { Status = CallStatus.InPublicity });
        register.Put(
            new Announcement
            {
                AnnouncementId = publicity.PublicityId,
                Kind = AnnouncementKind.Publicity,
                Title = publicity.Title ?? call.Title,
                Text = publicity.Text ?? "",
                PublishedAt = context.Now,
                CallId = call.CallId,
            }
        );
        foreach (var id in publicity.ApprovedApplications)
        {
            var application = register.Require<Application>(id) with { Status = ApplicationStatus.Publicity };
            register.Put(application);
            Letters.ToApplicant(
                context,
                application,
                "publicity-started",
                publicity.PublicityId,
                new { EndsOn = publicity.ChosenEnd },
                publicity.ChosenEnd is { } end
                    ? CalendarEntry.Due($"公示期满：{application.ProposedBaseName}", end, application.ApplicationId)
                    : null
            );
        }
    }
}
