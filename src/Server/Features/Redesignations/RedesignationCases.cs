using Bases.Register.NamedBases;
using Bases.Register.Redesignations;
using Bases.Server.Access;
using Bases.Server.Features.Begin;

namespace Bases.Server.Features.Redesignations;

/// <summary>How the host of a base named before the regulation applies anew (article 31).</summary>
internal static class RedesignationCases
{
    private const string Process = "re-designation";

    public static void AddRedesignations(this IServiceCollection services)
    {
        services.AddSingleton(
            new StartableProcedure(
                Process,
                "CX",
                "redesignationId",
                ("施行前基地重新申请认定", "Apply anew for a base named before the regulation"),
                (
                    "按认定程序重新申请；重新命名前原命名继续有效（第三十一条）。",
                    "An ordinary application; the old naming stands until the new one (article 31)."
                ),
                Roles.Applicant
            )
            {
                Bases = (_, named, day) => named.Regime == BaseRegime.Grandfathered && named.IsEffectiveOn(day),
                Obstacle = (register, id) =>
                    register
                        .All<Redesignation>()
                        .Any(known => known.BaseId == id && known.Status is (RedesignationStatus.Preparing or RedesignationStatus.Applied))
                        ? ("该基地已有一件重新认定在办。", "A re-designation of this base is under way already.")
                        : null,
            }
        );
        services.AddSingleton(
            new CaseKind(Process)
            {
                Name = (register, key) =>
                    register.Find<Redesignation>(key) is { } entry && register.Find<Base>(entry.BaseId) is { } named
                        ? ($"重新认定：{register.NameOf(named)}", $"{key} · {entry.ApplicationId}")
                        : null,
                HostId = (register, key) => register.Find<Redesignation>(key)?.HostId,
            }
        );
    }
}
