using Bases.Activities.Exchange;
using Bases.Infrastructure.Register;
using Bases.Infrastructure.Runtime;
using Bases.Register.Exchange;
using Bases.Register.NamedBases;
using Bases.Server.Refusals;
using Bases.Server.Wording;

namespace Bases.Server.Features.Exchange;

/// <summary>The answer to an invitation by the link of its mail: whoever has the link answers for the base, and sees nothing else.</summary>
public sealed class AnswerInvitation(ProcessRuntime runtime, RegisterMemory register, Words words, Dates dates)
{
    public Answer<ReplyModel> Show(string token, string? problem)
    {
        var current = register.Current;
        return
            InvitationDesk.Find(current, token) is { } invitation
            && current.Find<ExchangeEvent>(invitation.EventId) is { } entry
            && current.Find<Base>(invitation.BaseId) is { } named
            ? new ReplyModel(
                entry,
                invitation,
                current.NameOf(named),
                InvitationDesk.Closed(current, entry, named.BaseId, dates.Now) is { } closed ? words[closed.Chinese, closed.English] : null,
                problem
            )
            : new NotFound();
    }

    public async Task<Answer<ReplyModel>> HandleAsync(
        string token,
        string? reply,
        string? participants,
        string? remark,
        CancellationToken cancellation
    )
    {
        if (reply is not ("yes" or "no"))
        {
            return Show(token, words["请选择是否参加。", "Please say whether you come."]);
        }

        if (reply == "yes" && string.IsNullOrWhiteSpace(participants))
        {
            return Show(token, words["请填写参加人员。", "Please say who comes."]);
        }

        await runtime.ChangeRegisterAsync(
            "event.reply",
            (changes, _) =>
                InvitationDesk.Find(changes, token) is { } invitation
                && changes.Find<ExchangeEvent>(invitation.EventId) is { } entry
                && InvitationDesk.Closed(changes, entry, invitation.BaseId, dates.Now) is null
                    ? InvitationDesk.Reply(changes, invitation, reply == "yes", participants, remark, dates.Now)
                    : null,
            null,
            cancellation
        );
        return Show(token, null);
    }
}

/// <param name="Closed">Why it cannot be answered (any more); null while it can.</param>
public sealed record ReplyModel(ExchangeEvent Event, EventInvitation Invitation, string BaseName, string? Closed, string? Problem);
