using Bases.Infrastructure.Register;
using Bases.Infrastructure.Runtime;
using Bases.Register.Calendars;
using Bases.Register.Exchange;
using Bases.Register.NamedBases;
using Bases.Register.PublicNotices;
using Bases.Server.Access;
using Bases.Server.Refusals;
using Bases.Server.Wording;

namespace Bases.Server.Features.Exchange;

/// <summary>The bases' own board: notices, events with registration, contacts (article 5).</summary>
public sealed class ShowExchange(Viewer viewer, ContactList contacts, ProcessRuntime runtime, RegisterMemory register, Dates dates)
{
    public Answer<ExchangeModel> Show()
    {
        if (!Enters)
        {
            return new NotFound();
        }

        var current = register.Current;
        var own = OwnBases().ToHashSet(StringComparer.Ordinal);

        // The board and the list of contacts are for the bases: an applicant who has none does not see them.
        var member = own.Count > 0 || viewer.IsDepartment || viewer.Is(Roles.Bureau);
        var invitations = current.All<EventInvitation>().ToLookup(invitation => invitation.EventId);
        return new ExchangeModel(
            [
                .. current
                    .All<Announcement>()
                    .Where(notice =>
                        member
                        && notice.Kind == AnnouncementKind.Exchange
                        && (notice.TakenDownOn is null || notice.TakenDownOn > dates.Today)
                    )
                    .OrderByDescending(notice => notice.PublishedAt),
            ],
            [
                .. current
                    .All<ExchangeEvent>()
                    .Where(entry => entry.Status != EventStatus.Preparing)
                    .Where(entry =>
                        viewer.IsDepartment || entry.OpenRegistration || invitations[entry.EventId].Any(known => own.Contains(known.BaseId))
                    )
                    .OrderByDescending(entry => entry.BeginsAt)
                    .Select(entry => Line(entry, invitations[entry.EventId].ToList(), own)),
            ],
            member ? contacts.Lines() : [],
            viewer.Is(Roles.CallManager),
            viewer.IsDepartment
        );
    }

    public Answer<EventModel> ShowEvent(string eventId)
    {
        if (!viewer.IsDepartment || register.Current.Find<ExchangeEvent>(eventId) is not { } entry)
        {
            return new NotFound();
        }

        return new EventModel(
            entry,
            [
                .. register
                    .Current.All<EventInvitation>()
                    .Where(invitation => invitation.EventId == eventId)
                    .OrderByDescending(invitation => invitation.Reply == EventReply.Accepted)
                    .ThenByDescending(invitation => invitation.RepliedAt is not null)
                    .ThenBy(invitation => invitation.BaseId, StringComparer.Ordinal)
                    .Select(invitation => (register.Current.NameOf(invitation.BaseId), invitation)),
            ]
        );
    }

    /// <summary>A base answers, or registers itself, on its own page.</summary>
    public async Task<Answer<ExchangeEvent>> RegisterAsync(
        string eventId,
        string? baseId,
        bool comes,
        string? participants,
        CancellationToken cancellation
    )
    {
        if (baseId is null || !OwnBases().Contains(baseId))
        {
            return NotAllowed.Role;
        }

        return await runtime.ChangeRegisterAsync<Answer<ExchangeEvent>>(
            "event.reply",
            (changes, _) =>
            {
                var invitation =
                    changes.Find<ExchangeEvent>(eventId) is { } found
                    && (found.OpenRegistration || changes.Find<EventInvitation>(EventInvitation.IdOf(eventId, baseId)) is not null)
                        ? Activities.Exchange.InvitationDesk.Register(changes, found, baseId)
                        : null;
                if (invitation is null || changes.Find<ExchangeEvent>(eventId) is not { } entry)
                {
                    return new NotFound();
                }

                if (Activities.Exchange.InvitationDesk.Closed(changes, entry, baseId, dates.Now) is { } closed)
                {
                    return new Overtaken(closed.Chinese, closed.English);
                }

                Activities.Exchange.InvitationDesk.Reply(changes, invitation, comes, participants, null, dates.Now);
                return entry;
            },
            viewer.UserName,
            cancellation
        );
    }

    private bool Enters => viewer.IsDepartment || viewer.IsAny(Roles.Bureau, Roles.Applicant);

    private IEnumerable<string> OwnBases()
    {
        var hosts = viewer.Is(Roles.Applicant) ? viewer.Scoped("host").ToHashSet(StringComparer.Ordinal) : [];
        return register
            .Current.All<Base>()
            .Where(named => named.IsEffectiveOn(dates.Today) && hosts.Contains(named.HostOn(dates.Today)))
            .Select(named => named.BaseId);
    }

    private EventLine Line(ExchangeEvent entry, List<EventInvitation> invitations, HashSet<string> own) =>
        new(
            entry,
            invitations.Count,
            invitations.Count(invitation => invitation.Reply == EventReply.Accepted),
            [
                .. own.Order(StringComparer.Ordinal)
                    .Select(id => (Id: id, Invitation: invitations.FirstOrDefault(invitation => invitation.BaseId == id)))
                    .Where(mine => mine.Invitation is not null || entry.OpenRegistration)
                    .Select(mine => new OwnReply(
                        mine.Id,
                        register.Current.NameOf(mine.Id),
                        mine.Invitation?.Reply ?? EventReply.None,
                        mine.Invitation?.Participants
                    )),
            ],
            entry.Status == EventStatus.Invited && entry.RespondBy is { } last && dates.Now < LegalTime.EndOf(last)
        );
}

public sealed record ExchangeModel(
    IReadOnlyList<Announcement> Notices,
    IReadOnlyList<EventLine> Events,
    IReadOnlyList<ContactLine> Contacts,
    bool MayBegin,
    bool Department
);

/// <param name="Own">The viewer's bases that may answer.</param>
public sealed record EventLine(ExchangeEvent Event, int Invited, int Accepted, IReadOnlyList<OwnReply> Own, bool Open);

public sealed record OwnReply(string BaseId, string Name, EventReply Reply, string? Participants);

public sealed record EventModel(ExchangeEvent Event, IReadOnlyList<(string Name, EventInvitation Invitation)> Invitations);
