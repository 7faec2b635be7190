using System.Security.Cryptography;
using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Register.Calendars;
using Bases.Register.Codes;
using Bases.Register.Exchange;
using Bases.Register.Hosts;
using Bases.Register.NamedBases;

namespace Bases.Activities.Exchange;

[Activity(
    "event.invite",
    "邀请基地",
    "Invites every effective base that fits the filter by mail, with a link for its answer (article 21: 优先邀请; article 5)."
)]
[Throws("EVENT_INVALID", "Kind, title, place or dates are missing or out of order, or no effective base fits the filter.")]
internal sealed class InviteBases : Activity<InviteBases.Input, InviteBases.Output>
{
    public sealed record Input
    {
        [Label("活动编号")]
        public required string EventId { get; init; }

        [Label("交流活动")]
        public required EventForm ExchangeEvent { get; init; }
    }

    public sealed record Output(
        [property: Label("邀请数")] int Invited,
        [property: Label("催复时刻")] DateTimeOffset EventRemindAt,
        [property: Label("活动结束时刻")] DateTimeOffset EventEndsAt
    );

    protected override ActivityResult Run(Input input, ActivityContext context)
    {
        var register = context.Register;
        var form = input.ExchangeEvent;
        if (Problem(form, context) is { } problem)
        {
            return Throw("EVENT_INVALID", problem);
        }

        var filter = new EventFilter
        {
            Fields = form.Fields,
            Countries = form.Countries,
            Cities = form.Cities,
        };
        var invited = register
            .All<Base>()
            .Where(named => named.IsEffectiveOn(context.Today) && Fits(register, named, filter, context.Today))
            .OrderBy(named => named.BaseId, StringComparer.Ordinal)
            .ToList();
        if (invited.Count == 0)
        {
            return Throw("EVENT_INVALID", "没有符合条件的有效基地，请放宽邀请范围。");
        }

        var entry = register.Require<ExchangeEvent>(input.EventId) with
        {
            Kind = form.Kind,
            Title = form.Title!.Trim(),
            Text = form.Text,
            Place = form.Place,
            BeginsAt = LegalTime.At(form.HeldOn!.Value, new TimeOnly(9, 0)),
            EndsAt = LegalTime.EndOf(form.EndsOn ?? form.HeldOn.Value),
            RespondBy = form.RespondBy,
            Filter = filter,
            OpenRegistration = form.OpenRegistration,
            Status = EventStatus.Invited,
            PreparedBy = context.Officer,
        };
        register.Put(entry);
        foreach (var named in invited)
        {
            var invitation = new EventInvitation
            {
                InvitationId = EventInvitation.IdOf(entry.EventId, named.BaseId),
                EventId = entry.EventId,
                BaseId = named.BaseId,
                Token = RandomNumberGenerator.GetHexString(32, lowercase: true),
            };
            register.Put(invitation);
            EventLetters.ToInvited(context, entry, named, invitation, "event-invitation", "invited");
        }

        var respondBy = form.RespondBy!.Value;
        return Done(
            new Output(invited.Count, LegalTime.At(context.WorkingDaysBefore(respondBy, 1), new TimeOnly(9, 0)), entry.EndsAt!.Value)
        );
    }

    private static string? Problem(EventForm form, ActivityContext context) =>
        form.Kind is null || string.IsNullOrWhiteSpace(form.Title) || string.IsNullOrWhiteSpace(form.Place) ? "请填写活动类别、名称和地点。"
        : form.HeldOn is null || form.HeldOn <= context.Today || form.EndsOn < form.HeldOn ? "活动日期须在今日之后，结束日不早于开始日。"
        : form.RespondBy is null || form.RespondBy < context.Today || form.RespondBy > form.HeldOn ? "回复截止日须在今日至活动日之间。"
        : null;

    private static bool Fits(Bases.Register.IRegister register, Base named, EventFilter filter, DateOnly day)
    {
        var field = named.FieldOn(day);
        var parent = register.Find<CodeList>(CodeList.Fields)?.Find(field)?.Parent;
        return (filter.Fields.Count == 0 || filter.Fields.Contains(field) || (parent is not null && filter.Fields.Contains(parent)))
            && (filter.Countries.Count == 0 || filter.Countries.Contains(named.MainCountryOn(day)))
            && (filter.Cities.Count == 0 || filter.Cities.Contains(register.Find<Host>(named.HostOn(day))?.City ?? ""));
    }
}

internal sealed record EventForm
{
    public EventKind? Kind { get; init; }

    public string? Title { get; init; }

    public string? Text { get; init; }

    public string? Place { get; init; }

    public DateOnly? HeldOn { get; init; }

    public DateOnly? EndsOn { get; init; }

    public DateOnly? RespondBy { get; init; }

    public IReadOnlyList<string> Fields { get; init; } = [];

    public IReadOnlyList<string> Countries { get; init; } = [];

    public IReadOnlyList<string> Cities { get; init; } = [];

    public bool OpenRegistration { get; init; }
}
