using System.Globalization;
using Bases.Activities.Contract;
using Bases.Register;
using Bases.Register.Ending;

namespace Bases.Activities.Ending;

/// <summary>
/// A proposal to terminate or revoke a base (articles 28 and 29), computed or made by a person: it opens the case of the
/// base by its message, or adds its ground to the case that is open. It never ends a base by itself (I-22).
/// </summary>
/// <param name="Ground">As the table <c>base-actions</c> names it, e.g. <c>TERMINATE_A28-1-ANNUAL</c>.</param>
/// <param name="FindingId">The confirmed finding of article 29 behind it.</param>
public sealed record EndingProposal(string Ground, string Reason, string? FindingId = null)
{
    private const string Revocation = "REVOKE_";

    /// <summary>What it would come to.</summary>
    public EndingKind Kind() => Ground.StartsWith(Revocation, StringComparison.Ordinal) ? EndingKind.Revocation : EndingKind.Termination;

    /// <summary>The message that opens a case of this kind, or is caught by the open one.</summary>
    public static string MessageOf(EndingKind kind) => kind == EndingKind.Revocation ? "revocation.proposed" : "termination.proposed";

    /// <summary>The business key of the open case of a base, by which a second proposal finds it; else of the next one.</summary>
    public static string CaseOf(IRegister register, string baseId, EndingKind kind)
    {
        ArgumentNullException.ThrowIfNull(register);
        var name = kind == EndingKind.Revocation ? "revocation" : "termination";
        var known = register.All<EndingCase>().Where(entry => entry.BaseId == baseId && entry.Kind == kind).ToList();
        return known.FirstOrDefault(entry => entry.Status.IsOpen)?.EndingId
            ?? (known.Count == 0 ? $"{name}-{baseId}" : string.Create(CultureInfo.InvariantCulture, $"{name}-{baseId}-{known.Count + 1}"));
    }

    /// <summary>What the message says: enough to open the case.</summary>
    public object Content(string baseId, string endingId) =>
        new
        {
            EndingId = endingId,
            BaseId = baseId,
            Proposal = this,
        };

    /// <summary>Sends it with the step of an activity.</summary>
    internal void Send(ActivityContext context, string baseId)
    {
        var endingId = CaseOf(context.Register, baseId, Kind());
        context.Outbox.Publish(MessageOf(Kind()), endingId, ActivityJson.Write(Content(baseId, endingId)));
    }
}
