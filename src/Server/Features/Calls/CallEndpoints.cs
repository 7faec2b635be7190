using Bases.Infrastructure.Queries;
using Bases.Server.Access;
using Bases.Server.Features.Cases;
using Bases.Server.Features.Tasks;
using Bases.Server.Layout;
using Bases.Server.Refusals;
using Bases.Server.Wording;
using Microsoft.AspNetCore.Mvc;

namespace Bases.Server.Features.Calls;

internal static class CallEndpoints
{
    public static void AddCalls(this IServiceCollection services)
    {
        services.AddScoped<ListCalls>();
        services.AddScoped<ShowCall>();
        services.AddScoped<ExtendCall>();
        services.AddSingleton<ICasePanel, FactsOfCall>();
        services.AddScoped<PortfolioReader>();
        services.AddSingleton<ITaskPanel, PortfolioPanel>();
        services.AddSingleton(
            new NavigationEntry(NavigationSection.Designation, 10, "/calls", "call", "征集批次", "Calls", Roles.Department)
        );
    }

    public static void MapCalls(this RouteGroupBuilder pages)
    {
        pages.MapGet(
            "/calls",
            async (ListCalls handler, HttpContext context, CancellationToken cancellation) =>
                context.Page<CallsPage, CallsModel>(await handler.HandleAsync(cancellation))
        );

        pages.MapPost(
            "/calls",
            async (ListCalls handler, HttpContext context, CancellationToken cancellation) =>
            {
                var answer = await handler.BeginAsync(cancellation);
                return answer.Refusal is { } refusal ? refusal.ToResult(context) : TypedResults.LocalRedirect($"/tasks/{answer.Value}");
            }
        );

        pages.MapGet(
            "/calls/{id}",
            async (
                string id,
                string? state,
                string? field,
                string? country,
                string? city,
                ShowCall handler,
                HttpContext context,
                CancellationToken cancellation
            ) =>
                context.Page<CallWorkspacePage, CallWorkspaceModel>(
                    await handler.HandleAsync(id, new CallFilter(state, field, country, city), null, cancellation)
                )
        );

        pages.MapPost(
            "/calls/{id}/extension",
            async (
                string id,
                [FromForm] string? closesAt,
                [FromForm] string? reason,
                ExtendCall handler,
                ShowCall show,
                Words words,
                HttpContext context,
                CancellationToken cancellation
            ) =>
            {
                var answer = await handler.HandleAsync(id, closesAt, reason, cancellation);
                return answer.Refusal is Invalid invalid
                    ? context.Page<CallWorkspacePage, CallWorkspaceModel>(
                        await show.HandleAsync(id, new CallFilter(), words[invalid.Chinese, invalid.English], cancellation)
                    )
                    : context.Then(
                        answer,
                        call =>
                            (
                                $"/calls/{call.CallId}",
                                words["申报期已延长", "The call is extended"],
                                words["有草稿的单位会收到邮件。", "Those who have a draft are told by mail."]
                            )
                    );
            }
        );
    }

    /// <summary>Over the decision sheet and its release: what the conclusions do to the portfolio.</summary>
    private sealed class PortfolioPanel : ITaskPanel
    {
        public TaskPanelPlace Place => TaskPanelPlace.Above;

        public Type Component => typeof(PortfolioOfTask);

        public bool IsFor(Viewer viewer, TaskItem task) => task.ProcessId == "call" && task.ElementId is "decide" or "release-decision";
    }

    /// <summary>What the call is and how its applications stand, on the call's case.</summary>
    private sealed class FactsOfCall : ICasePanel
    {
        public string ProcessId => "call";

        public int Order => 10;

        public Type Component => typeof(CallFacts);

        public bool IsFor(Viewer viewer, InstanceItem instance) => viewer.IsDepartment;
    }
}
