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
            "/applications.csv",
            async (string? q, string? state, ListApplications handler, Words words, CancellationToken cancellation) =>
            {
                var model = await handler.HandleAsync(q, state, cancellation);
                return Csv.File(
                    words["申报", "applications"],
                    [
                        words["编号", "Number"],
                        words["拟建基地", "Base"],
                        words["依托单位", "Host"],
                        words["市州", "City"],
                        words["技术领域", "Field"],
                        words["批次", "Call"],
                        words["状态", "State"],
                    ],
                    model.Lines.Select(line =>
                        new[]
                        {
                            line.Application.ApplicationId,
                            line.Application.ProposedBaseName ?? "",
                            line.Host,
                            line.City,
                            line.Field,
                            line.CallTitle,
                            words[Label.Of(line.Application.Status).Zh, Label.Of(line.Application.Status).En],
                        }
                    )
                );
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
}
