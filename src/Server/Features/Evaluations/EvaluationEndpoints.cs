using Bases.Infrastructure.Queries;
using Bases.Register.Evaluations;
using Bases.Register.Labels;
using Bases.Server.Access;
using Bases.Server.Features.Begin;
using Bases.Server.Features.Cases;
using Bases.Server.Features.Tasks;
using Bases.Server.Layout;
using Bases.Server.Refusals;
using Bases.Server.Wording;

namespace Bases.Server.Features.Evaluations;

internal static class EvaluationEndpoints
{
    private static readonly IReadOnlyList<ListColumn<SubsidyLine>> SubsidyColumns =
    [
        new("基地编号", "Base", line => line.BaseNumber),
        new("基地名称", "Name", line => line.BaseName),
        new("依托单位", "Host", line => line.HostName),
        new("统一社会信用代码", "Credit code", line => line.Uscc),
        new("评估年度", "Year", line => line.Year),
        new("后补助金额（元）", "Subsidy (yuan)", line => line.Amount),
        new("状态", "State", line => Label.Of(line.State).Zh),
        new("案卷", "Case", line => line.Case),
    ];

    public static void AddEvaluations(this IServiceCollection services)
    {
        services.AddScoped<ShowEvaluations>();
        services.AddSingleton(EvaluationCases.Kind);
        services.AddSingleton(EvaluationCases.OfRound);
        services.AddSingleton<ICasePanel, FactsOfCase>();
        services.AddSingleton<ITaskPanel, SharePanel>();
        services.AddSingleton<ITaskPanel, SelfEvaluationPanel>();
        services.AddSingleton(
            new NavigationEntry(
                NavigationSection.Bases,
                30,
                "/evaluations",
                "chart",
                "绩效评估",
                "Evaluation",
                [.. Roles.Department, Roles.Bureau, Roles.Applicant]
            )
        );
    }

    public static void MapEvaluations(this RouteGroupBuilder pages)
    {
        pages.MapGet(
            "/evaluations",
            async (ShowEvaluations handler, HttpContext context, CancellationToken cancellation) =>
                context.Page<EvaluationsPage, EvaluationsModel>(await handler.HandleAsync(null, cancellation))
        );
        pages.MapGet(
            "/evaluations/{year:int}",
            async (int year, ShowEvaluations handler, HttpContext context, CancellationToken cancellation) =>
                context.Page<EvaluationsPage, EvaluationsModel>(await handler.HandleAsync(year, cancellation))
        );
        pages.MapPost(
            "/evaluations/{year:int}/round",
            async (int year, BeginYear handler, Words words, HttpContext context, CancellationToken cancellation) =>
                context.Then(
                    await handler.HandleAsync(EvaluationCases.RoundOfYear, year, cancellation),
                    _ =>
                        (
                            $"/evaluations/{year}",
                            words[$"{year} 年度绩效评估已开展", $"The evaluation of {year} has begun"],
                            words["请确认评估名单。", "Please confirm the list."]
                        )
                )
        );
        pages.MapGet(
            "/evaluations/{year:int}/subsidy.{format}",
            (int year, FileFormat format, ShowEvaluations handler, ListFile file, HttpContext context) =>
            {
                var answer = handler.Subsidy(year);
                return answer.Refusal is { } refusal
                    ? refusal.ToResult(context)
                    : file.Of(format, ($"{year}年度优秀基地后补助名单", $"Subsidies {year}"), SubsidyColumns, answer.Value!);
            }
        );
    }

    private sealed class FactsOfCase : ICasePanel
    {
        public string ProcessId => EvaluationCases.Evaluation;

        public int Order => 10;

        public Type Component => typeof(EvaluationPanel);

        public bool IsFor(Viewer viewer, InstanceItem instance) => true;
    }

    /// <summary>How many may be 优秀, over the form in which the results are decided or released.</summary>
    private sealed class SharePanel : ITaskPanel
    {
        public TaskPanelPlace Place => TaskPanelPlace.Above;

        public Type Component => typeof(ShareOfTask);

        public bool IsFor(Viewer viewer, TaskItem task) =>
            viewer.IsDepartment && task.FormKey is "evaluation-decision" or "evaluation-release";
    }

    /// <summary>What the host says of itself, beside the form of those who judge it.</summary>
    private sealed class SelfEvaluationPanel : ITaskPanel
    {
        public TaskPanelPlace Place => TaskPanelPlace.Beside;

        public Type Component => typeof(SelfEvaluationOfTask);

        public bool IsFor(Viewer viewer, TaskItem task) =>
            task.ProcessId is EvaluationCases.Evaluation or "expert-review" or "site-inspection"
            && task.FormKey is "declaration" or "pledge" or "review" or "evaluation-proposal";
    }
}
