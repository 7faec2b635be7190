using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Activities.Panels;
using Bases.Register.Panels;

namespace Bases.Activities.Reviews;

[Activity("review.declare", "登记回避声明", "Records whether the expert has a conflict; only then may he read the application (C5).")]
internal sealed class DeclareConflict : Activity<DeclareConflict.Input, Nothing>
{
    public sealed record Input
    {
        [Label("申请编号")]
        public required string ApplicationId { get; init; }

        [Label("评审任务")]
        public required Assignment Assignment { get; init; }

        [Label("回避声明")]
        public required DeclarationForm Declaration { get; init; }
    }

    protected override ActivityResult Run(Input input, ActivityContext context)
    {
        var review = context.Register.Require<Review>(Review.IdOf(input.ApplicationId, input.Assignment.ExpertId));
        context.Register.Put(
            review with
            {
                Status = ReviewStatus.Declared,
                Declaration = input.Declaration.Conflict,
                ConflictReason = input.Declaration.Reason,
                DeclaredAt = context.Now,
            }
        );
        return Done(new Nothing());
    }
}

internal sealed record DeclarationForm
{
    public required ConflictDeclaration Conflict { get; init; }

    public string? Reason { get; init; }
}
