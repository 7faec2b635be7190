using Bases.Server.Access;
using Bases.Server.Features.Begin;
using Bases.Server.Features.Tasks;

namespace Bases.Server.Features.Integrity;

/// <summary>Findings under article 29: begun by the supervisors, seen by nobody else until they are verified.</summary>
internal static class IntegrityEndpoints
{
    public static void AddIntegrity(this IServiceCollection services)
    {
        services.AddScoped<IFormSupply, HostChoices>();
        services.AddScoped<IFormSupply, PersonChoices>();
        services.AddScoped<IFormSupply, ApplicationChoices>();
        services.AddScoped<IFormSupply, BaseChoices>();
        services.AddSingleton(
            new StartableProcedure(
                "integrity-finding",
                "CX",
                "findingId",
                ("登记诚信问题线索", "Record an integrity finding"),
                (
                    "第二十九条：登记问题与证据，由另一人核实；查实的，该单位或负责人处于申请阶段的一律驳回。",
                    "Article 29: recorded with its evidence, verified by a second person; then every pending application of the host or leader is rejected."
                ),
                Roles.Supervisor
            )
        );
    }
}
