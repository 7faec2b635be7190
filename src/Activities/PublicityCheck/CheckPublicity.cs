using Bases.Activities.Contract;
using Bases.Register.PublicNotices;

namespace Bases.Activities.PublicityCheck;

/// <summary>Asks, at the end of the period and each time an objection is closed, whether the application may be named.</summary>
[Activity(
    "publicity.check",
    "核对公示异议",
    "Says whether and from when an application on a published list may be named (articles 17 and 18)."
)]
public sealed class CheckPublicity : Activity<CheckPublicity.Input, CheckPublicity.Output>
{
    public sealed record Input
    {
        [Label("申请编号")]
        public required string ApplicationId { get; init; }

        [Label("公示编号")]
        public string? PublicityId { get; init; }
    }

    public sealed record Output
    {
        [Label("公示结论")]
        public required Result PublicityCheck { get; init; }
    }

    public sealed record Result(DateOnly LastDay, ClearanceStatus Status, DateOnly? EarliestDesignation, bool Provisional);

    protected override ActivityResult Run(Input input, ActivityContext context)
    {
        var publicity = input.PublicityId is { } id
            ? context.Register.Find<Publicity>(id)
            : context
                .Register.All<Publicity>()
                .Where(candidate => candidate.ApprovedApplications.Contains(input.ApplicationId))
                .MaxBy(candidate => candidate.PublishedAt);
        if (publicity is null)
        {
            return Fail($"There is no publicity with application {input.ApplicationId}.");
        }

        var clearance = ClearanceCheck.Of(context.Register, context.Decisions, publicity, input.ApplicationId, context.Now);
        return Done(
            new Output
            {
                PublicityCheck = new Result(
                    clearance.LastDay.Date,
                    clearance.Status,
                    clearance.EarliestDesignation,
                    clearance.LastDay.Provisional
                ),
            }
        );
    }
}
