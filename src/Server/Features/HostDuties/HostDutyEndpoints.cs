using Bases.Register;
using Bases.Register.HostDuties;
using Bases.Server.Access;
using Bases.Server.Features.Begin;
using Bases.Server.Layout;

namespace Bases.Server.Features.HostDuties;

/// <summary>A host's page over all its bases (article 7): state, what is due, coordinator, rules and plan.</summary>
internal static class HostDutyEndpoints
{
    private const string Coordinator = "host-coordinator";
    private const string Document = "host-document";

    public static void AddHostDuties(this IServiceCollection services)
    {
        services.AddScoped<ShowHostBases>();
        services.AddSingleton(Documents);
        services.AddSingleton(
            new NavigationEntry(NavigationSection.Bases, 10, "/my-bases", "building", "本单位的基地", "Our bases", Roles.Applicant)
        );
        services.AddSingleton(
            new StartableProcedure(
                Coordinator,
                "GK",
                "coordinatorId",
                ("确定归口管理部门和人员", "Name the coordinator"),
                (
                    "统筹本单位所有省国合基地；交接留有历史（第七条第二款）。",
                    "For all bases of the unit, with history (article 7, paragraph 2)."
                ),
                Roles.Applicant
            )
            {
                OfHost = true,
            }
        );
        services.AddSingleton(
            new StartableProcedure(
                Document,
                "ZD",
                "handInId",
                ("报送管理制度和年度计划", "Hand in rules and the annual plan"),
                (
                    "财务、项目、保密、风险评估、议事决策制度和年度计划，各版本均保留（第七条）。",
                    "Rules and plan, every version kept (article 7)."
                ),
                Roles.Applicant
            )
            {
                OfHost = true,
            }
        );
    }

    private static CaseKind Documents { get; } =
        new(Document)
        {
            Name = (register, key) => Of(register, key) is { } entry ? (entry.Title, key) : null,
            HostId = (register, key) => Of(register, key)?.HostId,
        };

    private static HostDocument? Of(IRegister register, string key) =>
        register.All<HostDocument>().FirstOrDefault(entry => entry.CaseId == key);

    public static void MapHostDuties(this RouteGroupBuilder pages)
    {
        pages.MapGet(
            "/my-bases",
            async (ShowHostBases handler, HttpContext context, CancellationToken cancellation) =>
                context.Page<HostBasesPage, HostBasesModel>(await handler.HandleAsync(null, cancellation))
        );

        pages.MapGet(
            "/hosts/{id}/bases",
            async (string id, ShowHostBases handler, HttpContext context, CancellationToken cancellation) =>
                context.Page<HostBasesPage, HostBasesModel>(await handler.HandleAsync(id, cancellation))
        );
    }
}
