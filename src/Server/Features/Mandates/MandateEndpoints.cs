using Bases.Register.Mandates;
using Bases.Server.Access;
using Bases.Server.Features.Begin;
using Bases.Server.Features.Cases;
using Bases.Server.Layout;

namespace Bases.Server.Features.Mandates;

/// <summary>Mandates of the department to the bureaux (article 6): for the department all, for a bureau its own.</summary>
internal static class MandateEndpoints
{
    private const string Process = "bureau-mandate";

    public static void AddMandates(this IServiceCollection services)
    {
        services.AddScoped<ListMandates>();
        services.AddSingleton(
            new NavigationEntry(
                NavigationSection.Bases,
                60,
                "/mandates",
                "transfer",
                "委托市州科技局",
                "Mandates",
                [.. Roles.Department, Roles.Bureau]
            )
        );
        services.AddSingleton(
            new StartableProcedure(
                Process,
                "WT",
                "mandateId",
                ("委托或授权市州科技局", "Mandate of a bureau"),
                (
                    "事前上门摸底、事中建设调研、事后绩效核查：范围、起止日期；到期自动收回（第六条）。",
                    "Survey, study or verification, from and to; taken back at its end (article 6)."
                ),
                Roles.DecisionMaker
            )
        );
        services.AddSingleton(
            new CaseKind(Process)
            {
                Name = (register, key) => register.Find<Mandate>(key) is { } mandate ? ($"委托：{mandate.City ?? "拟定中"}", key) : null,
                City = (register, key) => register.Find<Mandate>(key) is { Status: not MandateStatus.Draft } mandate ? mandate.City : null,
            }
        );
        services.AddSingleton(
            new CaseAction(
                Process,
                "mandate.revoked",
                ("提前收回委托", "Take the mandate back"),
                ("委托立即收回，受托任务关闭，并通知市州科技局。", "The mandate ends at once, its task is closed and the bureau is told."),
                (viewer, _) => viewer.Is(Roles.DecisionMaker)
            )
            {
                Variable = "recall",
            }
        );
    }

    public static void MapMandates(this RouteGroupBuilder pages) =>
        pages.MapGet(
            "/mandates",
            async (ListMandates handler, HttpContext context, CancellationToken cancellation) =>
                context.Page<MandatesPage, MandatesModel>(await handler.HandleAsync(cancellation))
        );
}
