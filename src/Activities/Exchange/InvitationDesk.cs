using System.Security.Cryptography;
using Bases.Register;
using Bases.Register.Calendars;
using Bases.Register.Exchange;
using Bases.Register.NamedBases;

namespace Bases.Activities.Exchange;

/// <summary>Answers to invitations: by the link in the mail, or by a base that registers itself (articles 5 and 21).</summary>
public static class InvitationDesk
{
    private const int Longest = 500;

    /// <summary>The invitation that a link is about; null when there is none.</summary>
    public static EventInvitation? Find(IRegister register, string? token)
    {
        ArgumentNullException.ThrowIfNull(register);
        return token is { Length: 32 } ? register.All<EventInvitation>().FirstOrDefault(invitation => invitation.Token == token) : null;
    }

    /// <summary>Why it cannot be answered now, in both languages; null when it can.</summary>
    public static (string Chinese, string English)? Closed(IRegister register, ExchangeEvent entry, string baseId, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(register);
        ArgumentNullException.ThrowIfNull(entry);
        return entry.Status == EventStatus.Cancelled ? ("活动已取消。", "The event was cancelled.")
            : entry.Status != EventStatus.Invited || entry.RespondBy is not { } last || now >= LegalTime.EndOf(last)
                ? ("回复已截止。", "Answers are closed.")
            : register.Find<Base>(baseId)?.IsEffectiveOn(LegalTime.DayOf(now)) != true
                ? ("该基地命名已不再有效。", "The base is not effective any more.")
            : null;
    }

    public static EventInvitation Reply(
        IRegisterChanges register,
        EventInvitation invitation,
        bool comes,
        string? participants,
        string? remark,
        DateTimeOffset now
    )
    {
        ArgumentNullException.ThrowIfNull(register);
        ArgumentNullException.ThrowIfNull(invitation);
        var answered = invitation with
        {
            Reply = comes ? EventReply.Accepted : EventReply.Declined,
            RepliedAt = now,
            Participants = comes ? Short(participants) : null,
            Remark = Short(remark),
        };
        register.Put(answered);
        return answered;
    }

    /// <summary>The invitation of a base that registers itself for an open event; the one it has already where it was invited.</summary>
    public static EventInvitation Register(IRegisterChanges register, ExchangeEvent entry, string baseId)
    {
        ArgumentNullException.ThrowIfNull(register);
        ArgumentNullException.ThrowIfNull(entry);
        var id = EventInvitation.IdOf(entry.EventId, baseId);
        return register.Find<EventInvitation>(id)
            ?? new EventInvitation
            {
                InvitationId = id,
                EventId = entry.EventId,
                BaseId = baseId,
                Token = RandomNumberGenerator.GetHexString(32, lowercase: true),
                Registered = true,
            };
    }

    private static string? Short(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null
        : text.Trim() is { Length: > Longest } all ? all[..Longest]
        : text.Trim();
}
