using Bases.Activities.Contract;

namespace Bases.Activities.Termination;

/// <summary>
/// A proposal to terminate a base (article 28), computed or made by a person: it opens the case of the base by the message
/// <c>termination.proposed</c>, or adds its ground to the case that is open.
/// </summary>
/// <param name="Ground">As the table <c>base-actions</c> names it, e.g. <c>TERMINATE_A28-1-ANNUAL</c>.</param>
internal sealed record TerminationProposal(string Ground, string Reason)
{
    public const string Message = "termination.proposed";

    /// <summary>The business key of the case, by which a second proposal finds it.</summary>
    public static string CaseOf(string baseId) => $"termination-{baseId}";

    /// <summary>Sends it with the step of an activity.</summary>
    public void Send(ActivityContext context, string baseId) =>
        context.Outbox.Publish(Message, CaseOf(baseId), ActivityJson.Write(new { BaseId = baseId, Proposal = this }));
}
