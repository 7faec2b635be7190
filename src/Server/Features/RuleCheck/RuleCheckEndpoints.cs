using Bases.Infrastructure.Queries;
using Bases.Server.Access;
using Bases.Server.Features.Cases;
using Bases.Server.Features.Tasks;
using Bases.Server.Layout;

namespace Bases.Server.Features.RuleCheck;

internal static class RuleCheckEndpoints
{
    public static void AddRuleCheck(this IServiceCollection services)
    {
        services.AddScoped<RuleDesk>();
        services.AddSingleton<ITaskPanel, SelfCheckPanel>();
        services.AddSingleton<ITaskPanel, ResultsPanel>();
        services.AddSingleton<ICasePanel, ResultsOfCase>();
    }

    public static void MapRuleCheck(this RouteGroupBuilder pages) =>
        pages.MapPost(
            "/tasks/{key:long}/rules",
            async (long key, DraftRequest draft, RuleDesk desk, HttpContext context, CancellationToken cancellation) =>
                context.Json(await desk.CheckAsync(new Key(key), draft, cancellation))
        );

    /// <summary>Beside the applicant's form: what the rules say while he types.</summary>
    private sealed class SelfCheckPanel : ITaskPanel
    {
        public TaskPanelPlace Place => TaskPanelPlace.Side;

        public Type Component => typeof(SelfCheck);

        public bool IsFor(Viewer viewer, TaskItem task) => task.State == TaskState.Open && RuleDesk.Fills(task);
    }

    /// <summary>Over the forms of those who check.</summary>
    private sealed class ResultsPanel : ITaskPanel
    {
        public TaskPanelPlace Place => TaskPanelPlace.Above;

        public Type Component => typeof(RuleResults);

        public bool IsFor(Viewer viewer, TaskItem task) => task.FormKey is "formal-check" or "municipal-check";
    }

    private sealed class ResultsOfCase : ICasePanel
    {
        public string ProcessId => "application";

        public int Order => 20;

        public Type Component => typeof(RuleResultsOfCase);

        public bool IsFor(Viewer viewer, InstanceItem instance) => viewer.IsDepartment;
    }
}
