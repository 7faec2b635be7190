using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Activities.Correspondence;
using Bases.Register.Calendars;
using Bases.Register.Exchange;
using Bases.Register.NamedBases;

namespace Bases.Activities.Exchange;

/// <summary>Mails of an event to the bases that are invited.</summary>
internal static class EventLetters
{
    public static void ToInvited(
        ActivityContext context,
        ExchangeEvent entry,
        Base named,
        EventInvitation invitation,
        string template,
        string stage,
        string? reason = null
    ) =>
        BaseLetters.ToBase(
            context,
            named,
            entry.EventId,
            template,
            stage,
            new
            {
                entry.Title,
                entry.Text,
                entry.Place,
                HeldOn = entry.BeginsAt is { } begins ? LegalTime.DayOf(begins) : (DateOnly?)null,
                entry.RespondBy,
                invitation.Token,
                Reason = reason,
            },
            template == "event-invitation" && entry.BeginsAt is { } at
                ? new CalendarEntry(entry.Title ?? entry.EventId, at, entry.Place)
                : null
        );

    public static IReadOnlyList<EventInvitation> Of(ActivityContext context, string eventId) =>
        [
            .. context
                .Register.All<EventInvitation>()
                .Where(invitation => invitation.EventId == eventId)
                .OrderBy(invitation => invitation.BaseId, StringComparer.Ordinal),
        ];

    /// <summary>To those invited whose answer is among these, once.</summary>
    public static int Write(ActivityContext context, string eventId, string template, Func<EventInvitation, bool> to, string? reason = null)
    {
        var entry = context.Register.Require<ExchangeEvent>(eventId);
        var written = 0;
        foreach (var invitation in Of(context, eventId).Where(to))
        {
            if (context.Register.Find<Base>(invitation.BaseId) is { } named && named.IsEffectiveOn(context.Today))
            {
                ToInvited(context, entry, named, invitation, template, template, reason);
                written++;
            }
        }

        return written;
    }
}
