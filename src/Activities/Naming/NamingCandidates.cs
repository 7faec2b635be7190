using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Activities.Integrity;
using Bases.Activities.PublicityCheck;
using Bases.Register.Applications;
using Bases.Register.PublicNotices;
using Bases.Register.Recognition;

namespace Bases.Activities.Naming;

/// <summary>Which applications of a call may be named today, and which are still held up by an objection or a suspicion (articles 17, 18 and 29).</summary>
internal sealed record NamingCandidates(IReadOnlyList<Application> Cleared, IReadOnlyList<Application> Blocked)
{
    public static NamingCandidates Of(ActivityContext context, string callId)
    {
        var register = context.Register;
        var cleared = new List<Application>();
        var blocked = new List<Application>();
        var suspends = context.Policy.Bool("integrity.suspicionSuspends");
        foreach (var application in register.ApplicationsOf(callId))
        {
            var publicity = register
                .All<Publicity>()
                .Where(candidate => candidate.ApprovedApplications.Contains(application.ApplicationId))
                .MaxBy(candidate => candidate.PublishedAt);
            if (publicity is not null && application.Status is (ApplicationStatus.Publicity or ApplicationStatus.ObjectionHandling))
            {
                var free = IsCleared(context, application, publicity) && !(suspends && FindingReach.IsSuspected(register, application));
                (free ? cleared : blocked).Add(application);
            }
        }

        return new NamingCandidates(cleared, blocked);
    }

    private static bool IsCleared(ActivityContext context, Application application, Publicity publicity)
    {
        var clearance = ClearanceCheck.Of(context.Register, context.Decisions, publicity, application.ApplicationId, context.Now);
        // After an upheld objection only a new, released 同意 lets the application proceed; its case then says so by its state.
        return clearance.Status == ClearanceStatus.NotDesignatedObjectionUpheld
            ? application.Status == ApplicationStatus.Publicity
                && context.Register.Find<RecognitionDecision>(application.ApplicationId)
                    is { Conclusion: RecognitionConclusion.Agree, ReleasedAt: not null }
            : clearance.EarliestDesignation <= context.Today;
    }
}
