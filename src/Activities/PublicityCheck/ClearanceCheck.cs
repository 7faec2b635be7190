using Bases.Activities.Contract;
using Bases.Dmn.Values;
using Bases.Register;
using Bases.Register.Calendars;
using Bases.Register.Policies;
using Bases.Register.PublicNotices;

namespace Bases.Activities.PublicityCheck;

/// <summary>Finds out for one application of a published list whether and from when it may be named.</summary>
public static class ClearanceCheck
{
    public const string Decision = "objection-handling";

    public static Clearance Of(IRegister register, IDecisions decisions, Publicity publicity, string applicationId, DateTimeOffset now)
    {
        var policy = Policy.On(register, LegalTime.DayOf(publicity.PublishedAt));
        var calendar = new WorkingCalendar(register.All<CalendarYear>());
        var lastDay = PublicityPeriod.LastDay(publicity, calendar, policy);
        var received = register
            .All<Objection>()
            .Where(objection => objection.PublicityId == publicity.PublicityId)
            .Select(objection => (Objection: objection, Handling: HandlingOf(objection, lastDay, decisions, policy, now)))
            .ToList();
        var own = Clearance.Of(lastDay, [.. received.Where(one => one.Objection.ApplicationId == applicationId)]);
        return policy.Bool("objections.suspendList") && own.EarliestDesignation is not null && received.Exists(IsOpen)
            ? own with
            {
                Status = ClearanceStatus.BlockedOpenObjection,
                EarliestDesignation = null,
            }
            : own;
    }

    // Objections act per application; by another reading one of them holds up the whole list (I-17).
    private static bool IsOpen((Objection Objection, ObjectionHandling Handling) one) =>
        one is { Handling: ObjectionHandling.Handle, Objection.Outcome: null or ObjectionOutcome.Open };

    /// <summary>By the table that the objection procedure uses when it is received.</summary>
    public static ObjectionHandling HandlingOf(
        Objection objection,
        LegalDay lastDay,
        IDecisions decisions,
        Policy policy,
        DateTimeOffset now
    )
    {
        ArgumentNullException.ThrowIfNull(objection);
        ArgumentNullException.ThrowIfNull(decisions);
        ArgumentNullException.ThrowIfNull(policy);
        var outcome = decisions.Evaluate(
            Decision,
            new ContextValue([
                KeyValuePair.Create<string, Value>("realName", BooleanValue.Of(objection.RealName)),
                KeyValuePair.Create<string, Value>(
                    "receivedInPeriod",
                    BooleanValue.Of(LegalTime.DayOf(objection.ReceivedAt) <= lastDay.Date)
                ),
                KeyValuePair.Create("policy", RegisterValue.Of(policy.ToJson())),
            ]),
            now
        );
        return (outcome.Value as StringValue)?.Content switch
        {
            "lead" => ObjectionHandling.Lead,
            "supervision" => ObjectionHandling.Supervision,
            // Whatever else a changed table says, an objection is never passed over: it blocks until a person closes it.
            _ => ObjectionHandling.Handle,
        };
    }
}
