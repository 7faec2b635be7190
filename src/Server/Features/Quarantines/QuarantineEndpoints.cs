using Bases.Infrastructure.Register;
using Bases.Register.Files;
using Bases.Server.Access;
using Bases.Server.Layout;
using Bases.Server.Refusals;

namespace Bases.Server.Features.Quarantines;

/// <summary>Files held as suspected state secrets (article 14), for the security officer alone.</summary>
internal static class QuarantineEndpoints
{
    private const string Process = "quarantine";

    public static void AddQuarantines(this IServiceCollection services)
    {
        services.AddSingleton(
            new NavigationEntry(NavigationSection.Work, 40, "/quarantine", "lock", "涉密隔离", "Held files", Roles.SecurityOfficer)
        );
        services.AddSingleton(
            new CaseKind(Process)
            {
                OnlyRoles = [Roles.SecurityOfficer],
                Name = (register, key) => register.Find<Quarantine>(key) is { } entry ? ($"疑似涉密文件 {key}", entry.CaseId) : null,
            }
        );
    }

    public static void MapQuarantines(this RouteGroupBuilder pages) =>
        pages.MapGet(
            "/quarantine",
            (Viewer viewer, RegisterMemory register, HttpContext context) =>
                viewer.Is(Roles.SecurityOfficer)
                    ? Pages.Show<QuarantinePage>(
                        new QuarantineModel([.. register.Current.All<Quarantine>().OrderByDescending(entry => entry.MarkedAt)])
                    )
                    : new NotFound().ToResult(context)
        );
}

public sealed record QuarantineModel(IReadOnlyList<Quarantine> Entries);
