using Bases.Register.Labels;
using Bases.Server.Access;
using Bases.Server.Layout;
using Bases.Server.Refusals;
using Bases.Server.Wording;
using Microsoft.AspNetCore.Mvc;

namespace Bases.Server.Features.Applications;

internal static class ApplicationEndpoints
{
    public static void AddApplications(this IServiceCollection services)
    {
        services.AddScoped<OpenCalls>();
        services.AddScoped<ListApplications>();
        services.AddScoped<BeginApplication>();
        services.AddSingleton(
            new NavigationEntry(
                NavigationSection.Designation,
                0,
                "/applications",
                "application",
                "申报",
                "Applications",
                [Roles.Applicant, Roles.Bureau, .. Roles.Department]
            )
        );
    }

    public static void MapApplications(this RouteGroupBuilder pages)
    {
        pages.MapGet(
            "/applications",
            async (string? q, string? state, ListApplications handler, CancellationToken cancellation) =>
                Pages.Show<ApplicationsPage>(await handler.HandleAsync(q, state, cancellation))
        );

        pages.MapGet(
            "/applications.{format}",
            async (
                FileFormat format,
                string? q,
                string? state,
                ListApplications handler,
                ListFile lists,
                Words words,
                CancellationToken cancellation
            ) =>
            {
                var model = await handler.HandleAsync(q, state, cancellation);
                return lists.Of(format, ("申报", "applications"), Columns(words), model.Lines);
            }
        );

        pages.MapGet(
            "/applications/new",
            (string? call, BeginApplication handler, HttpContext context) =>
                context.Page<NewApplicationPage, NewApplicationModel>(handler.Show(call))
        );

        pages.MapPost(
            "/applications",
            async (
                [FromForm] string callId,
                [FromForm] string hostId,
                BeginApplication handler,
                HttpContext context,
                CancellationToken cancellation
            ) =>
            {
                var answer = await handler.HandleAsync(callId, hostId, cancellation);
                return answer.Refusal is { } refusal ? refusal.ToResult(context) : TypedResults.LocalRedirect($"/tasks/{answer.Value}");
            }
        );
    }

    private static IReadOnlyList<ListColumn<ApplicationLine>> Columns(Words words) =>
        [
            new("编号", "Number", line => line.Application.ApplicationId),
            new("拟建基地", "Base", line => line.Application.ProposedBaseName),
            new("依托单位", "Host", line => line.Host),
            new("市州", "City", line => line.City),
            new("技术领域", "Field", line => line.Field),
            new("批次", "Call", line => line.CallTitle),
            new("提交时间", "Handed in", line => line.Application.SubmittedAt),
            new("状态", "State", line => words[Label.Of(line.Application.Status).Zh, Label.Of(line.Application.Status).En]),
        ];
}
