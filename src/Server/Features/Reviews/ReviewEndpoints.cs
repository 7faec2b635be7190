using Bases.Activities.Reviews;
using Bases.Infrastructure.Queries;
using Bases.Register.Applications;
using Bases.Register.Experts;
using Bases.Register.Panels;
using Bases.Server.Access;
using Bases.Server.Features.Cases;
using Bases.Server.Features.Tasks;

namespace Bases.Server.Features.Reviews;

/// <summary>The experts' workspace and what the organiser sees of it (article 15). Applicants see none of it.</summary>
internal static class ReviewEndpoints
{
    public static void AddReviews(this IServiceCollection services)
    {
        services.AddScoped<DossierReader>();
        services.AddScoped<IFormSupply, RubricForm>();
        services.AddScoped<IFormSupply, PanelChoices>();
        services.AddScoped<IFormSupply, PanelCandidates>();
        services.AddSingleton<ITaskPanel, DossierPanel>();
        services.AddSingleton<ITaskPanel, ReviewsPanel>();
        services.AddSingleton<ICasePanel>(new ReviewsOfCase("application"));
        services.AddSingleton<ICasePanel>(new ReviewsOfCase("evaluation"));
        services.AddSingleton(
            new CaseAction(
                "application",
                "review.reopened",
                ("重新开启评审意见", "Reopen a review"),
                (
                    "专家会收到通知，可在新的期限内修改并重新提交；理由、时间和您的姓名会留存。逾期未改的，维持原意见。",
                    "The expert is told and may change it until the new date; the reason, the time and your name are kept. Left alone, it stays as it was."
                ),
                (viewer, _) => viewer.Is(Roles.ReviewOrganiser)
            )
            {
                Variable = "reopening",
                Icon = "refresh",
                Choice = new CaseActionChoice("expertId", ("专家", "Expert"), Locked),
            }
        );
        services.AddSingleton(Closing("application"));
        services.AddSingleton(Closing("evaluation"));
    }

    /// <summary>The organiser waits no longer: the reviews that are there are summed up, of an application or of a base.</summary>
    private static CaseAction Closing(string processId) =>
        new CaseAction(
            processId,
            "panel.closed",
            ("结束评审，不再等待", "Close the panel"),
            (
                "尚未提交的专家任务将关闭，按已提交的意见汇总；不能恢复。",
                "Open tasks of the experts are closed and the reviews that are there are summed up; this cannot be undone."
            ),
            (viewer, _) => viewer.Is(Roles.ReviewOrganiser)
        )
        {
            Variable = "panelClosing",
            Icon = "stop",
            Problem = (register, instance, _) =>
                register
                    .All<Review>()
                    .Any(review => review.ApplicationId == instance.BusinessKey && review.Status == ReviewStatus.Submitted)
                    ? null
                    : ("还没有任何专家提交意见，不能结束评审。", "No expert has handed in a review yet: the panel cannot be closed."),
        };

    private static IReadOnlyList<(string Value, string Label)> Locked(Bases.Register.IRegister register, InstanceItem instance) =>
        register.Find<Application>(instance.BusinessKey ?? "") is { } application
            ?
            [
                .. ReopeningCheck
                    .Locked(register, application)
                    .Select(review => (review.ExpertId, register.Find<Expert>(review.ExpertId)?.Name ?? review.ExpertId)),
            ]
            : [];

    /// <summary>The application beside the form of those who judge it.</summary>
    private sealed class DossierPanel : ITaskPanel
    {
        public TaskPanelPlace Place => TaskPanelPlace.Beside;

        public Type Component => typeof(Dossier);

        public bool IsFor(Viewer viewer, TaskItem task) =>
            task.FormKey is "declaration" or "pledge" or "review" or "municipal-check" or "formal-check" or "reconsideration";
    }

    private sealed class ReviewsPanel : ITaskPanel
    {
        public TaskPanelPlace Place => TaskPanelPlace.Above;

        public Type Component => typeof(ReviewsOfTask);

        public bool IsFor(Viewer viewer, TaskItem task) =>
            viewer.IsDepartment
            && task.FormKey is "review-summary" or "reconsideration" or "inspection-plan" or "inspection-record" or "evaluation-proposal";
    }

    private sealed class ReviewsOfCase(string processId) : ICasePanel
    {
        public string ProcessId => processId;

        public int Order => 10;

        public Type Component => typeof(ReviewsOfInstance);

        public bool IsFor(Viewer viewer, InstanceItem instance) => viewer.IsDepartment;
    }
}
