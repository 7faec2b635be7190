using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Register.Panels;

namespace Bases.Activities.Panels;

[Activity(
    "panel.replace",
    "更换专家",
    "Replaces an expert who withdrew for a conflict or stayed silent by the next best one without a conflict (article 15)."
)]
[Throws("NO_EXPERT", "No expert without a conflict is left: a person has to choose or to register one.")]
internal sealed class ReplaceExpert : Activity<ReplaceExpert.Input, ReplaceExpert.Output>
{
    public sealed record Input
    {
        [Label("申请编号")]
        public required string ApplicationId { get; init; }

        [Label("评审任务")]
        public required Assignment Assignment { get; init; }
    }

    public sealed record Output([property: Label("评审任务")] Assignment Assignment);

    protected override ActivityResult Run(Input input, ActivityContext context)
    {
        var reviewed = context.Register.Reviewed(input.ApplicationId);
        Retire(context, input.ApplicationId, input.Assignment.ExpertId);
        var substitute = PanelBuilder
            .Candidates(context.Register, reviewed, context.Policy, Used(context, input.ApplicationId))
            .FirstOrDefault(candidate => candidate.Conflicts.Count == 0);
        return substitute is null
            ? Throw("NO_EXPERT", "没有可替换的专家。")
            : Done(new Output(Substitute(context, input.ApplicationId, input.Assignment.ExpertId, substitute.ExpertId)));
    }

    /// <summary>Takes the expert off the panel; what he declared stays on record.</summary>
    internal static void Retire(ActivityContext context, string applicationId, string expertId)
    {
        if (context.Register.Find<Review>(Review.IdOf(applicationId, expertId)) is { } review)
        {
            context.Register.Put(
                review with
                {
                    Status = ReviewStatus.Replaced,
                    ReplacementReason = review.Declaration == ConflictDeclaration.Conflict ? "专家声明回避" : "逾期未提交评审意见",
                }
            );
        }
    }

    /// <summary>Puts the new expert in the old one's place.</summary>
    internal static Assignment Substitute(ActivityContext context, string applicationId, string oldExpert, string newExpert)
    {
        var register = context.Register;
        if (register.Find<Review>(Review.IdOf(applicationId, oldExpert)) is { } review)
        {
            register.Put(review with { ReplacedBy = newExpert });
        }

        if (register.Find<Panel>(applicationId) is { } panel)
        {
            register.Put(panel with { ExpertIds = [.. panel.ExpertIds.Where(expert => expert != oldExpert), newExpert] });
        }

        return Assignment.Create(context, applicationId, newExpert);
    }

    /// <summary>Everybody who was ever asked to review this application.</summary>
    internal static HashSet<string> Used(ActivityContext context, string applicationId) =>
        context
            .Register.All<Review>()
            .Where(review => review.ApplicationId == applicationId)
            .Select(review => review.ExpertId)
            .ToHashSet(StringComparer.Ordinal);
}
