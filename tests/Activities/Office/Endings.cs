using Bases.Activities.Ending;

namespace Bases.Activities.Tests.Office;

/// <summary>The steps by which a base ends (articles 28 and 29).</summary>
internal static class Endings
{
    /// <summary>Somebody of the department proposes it.</summary>
    public static void Propose(Office office, string baseId, string ground, string reason)
    {
        var proposal = new EndingProposal(ground, reason);
        var key = EndingProposal.CaseOf(office.Register, baseId, proposal.Kind());
        office.Send(EndingProposal.MessageOf(proposal.Kind()), key, proposal.Content(baseId, key), "supervisor1");
    }

    public static void FindFacts(Office office, string key, object? facts = null) =>
        office.Complete(
            key,
            "find-facts",
            "supervisor1",
            new { factFinding = facts ?? new { established = "yes", text = "经核查，事实成立。" } }
        );

    public static void Notify(Office office, string key) =>
        office.Complete(
            key,
            "notice",
            "supervisor1",
            new { intendedDecision = new { mode = "notice", text = "拟终止命名，事实和依据如下。" } }
        );

    public static void Decide(Office office, string key, string decision) =>
        office.Complete(key, "decide", "decide1", new { endingDecision = new { decision, reasons = "事实清楚，依据充分。" } });

    /// <summary>From the facts to the release, without a statement.</summary>
    public static void End(Office office, string key, object? facts = null)
    {
        FindFacts(office, key, facts);
        Notify(office, key);
        office.Complete(key, "state-case", "applicant", new { baseStatement = new { waived = true } });
        Decide(office, key, "end");
        office.Complete(key, "release", "release1", new { release = new { decision = "release" } });
    }
}
