using Bases.Register;
using Bases.Register.NamedBases;
using Bases.Register.NationalBases;
using Bases.Server.Access;
using Bases.Server.Features.Begin;
using Bases.Server.Features.Cases;

namespace Bases.Server.Features.NationalBases;

/// <summary>How national bases join and leave (article 30): the department asks or the host begins; the host may withdraw.</summary>
internal static class NationalBaseCases
{
    private const string Admission = "national-base-admission";
    private const string Leaving = "national-base-leaving";

    public static void AddNationalBases(this IServiceCollection services)
    {
        services.AddSingleton(
            new StartableProcedure(
                Admission,
                "GJ",
                "admissionId",
                ("国家级基地纳入管理", "Include a national base"),
                (
                    "在鄂国家国际科技合作基地自愿加入：单位表明意愿，省科技厅决定，不再重复认定（第三十条）。",
                    "The host consents, the department decides; no new recognition (article 30)."
                ),
                Roles.DecisionMaker,
                Roles.Applicant
            )
            {
                OfHost = true,
                Obstacle = (register, host) => Open(register, admission => admission.HostId == host),
            }
        );
        services.AddSingleton(
            new StartableProcedure(
                Leaving,
                "TC",
                "leavingId",
                ("国家级基地退出管理", "A national base leaves"),
                ("已纳入管理的国家级基地自愿退出（第三十条）。", "An included national base leaves of its own will (article 30)."),
                Roles.DecisionMaker,
                Roles.Applicant
            )
            {
                Bases = (_, named, _) => named is { Regime: BaseRegime.National, Status: BaseStatus.Effective },
            }
        );
        services.AddSingleton(
            new CaseKind(Admission)
            {
                Name = (register, key) =>
                    register.Find<NationalAdmission>(key) is { } admission
                        ? ($"纳入：{admission.Name ?? "国家级基地"}", $"{key} · {register.Find<Host>(admission.HostId)?.Name}")
                        : null,
                HostId = (register, key) => register.Find<NationalAdmission>(key)?.HostId,
            }
        );
        services.AddSingleton(
            new CaseAction(
                Admission,
                "national.withdrawn",
                ("撤回加入意愿", "Withdraw the consent"),
                ("撤回后本次纳入即告终止；今后可以再次申请。", "The admission ends; the host may join later."),
                (viewer, _) => viewer.Is(Roles.Applicant)
            )
            {
                Variable = "withdrawal",
            }
        );
    }

    private static (string, string)? Open(IRegister register, Func<NationalAdmission, bool> same) =>
        register
            .All<NationalAdmission>()
            .Any(admission =>
                same(admission)
                && admission.Status
                    is NationalAdmissionStatus.AwaitingConsent
                        or NationalAdmissionStatus.AwaitingDecision
                        or NationalAdmissionStatus.AwaitingRelease
            )
            ? ("该单位已有一件纳入事项在办。", "This host has an admission under way already.")
            : null;
}
