using Bases.Register.Calendars;

namespace Bases.Register.PublicNotices;

/// <summary>Whether an application on a published list may be named (articles 17 and 18, I-17).</summary>
/// <param name="LastDay">The day at whose end the period closes.</param>
/// <param name="EarliestDesignation">Null while it is blocked.</param>
public sealed record Clearance(LegalDay LastDay, ClearanceStatus Status, DateOnly? EarliestDesignation)
{
    /// <param name="objections">Those against this application, with how each must be handled.</param>
    public static Clearance Of(LegalDay lastDay, IReadOnlyList<(Objection Objection, ObjectionHandling Handling)> objections)
    {
        var handled = objections.Where(o => o.Handling == ObjectionHandling.Handle).Select(o => o.Objection).ToList();
        var dayAfter = lastDay.Date.AddDays(1);
        if (handled.Any(objection => objection.Outcome == ObjectionOutcome.Upheld))
        {
            return new Clearance(lastDay, ClearanceStatus.NotDesignatedObjectionUpheld, null);
        }

        if (handled.Any(objection => objection.Outcome is null or ObjectionOutcome.Open))
        {
            return new Clearance(lastDay, ClearanceStatus.BlockedOpenObjection, null);
        }

        // An objection found 不成立 clears from the day after it was closed.
        var earliest = handled
            .Where(objection => objection.ClosedOn is not null)
            .Select(objection => objection.ClosedOn!.Value.AddDays(1))
            .Append(dayAfter)
            .Max();
        var status =
            objections.Any(o => o.Handling == ObjectionHandling.Supervision) ? ClearanceStatus.ClearedLateObjectionHuman
            : objections.Any(o => o.Handling == ObjectionHandling.Lead) ? ClearanceStatus.ClearedAnonymousRecorded
            : ClearanceStatus.Cleared;
        return new Clearance(lastDay, status, earliest);
    }
}
