using Bases.Register;
using Bases.Register.Experts;
using Bases.Server.Access;

namespace Bases.Server.Demonstration;

/// <summary>The accounts of the demonstration: one or two for every role, and one for every host, bureau and expert of the data.</summary>
public static class DemonstrationPeople
{
    public const string Password = "Bases-2026";

    /// <summary>The accounts that the sign-in page offers.</summary>
    public static IReadOnlyList<string> Shown { get; } =
    [
        "applicant-h01",
        "applicant-h02",
        "bureau-wuhan",
        "call1",
        "formal1",
        "review1",
        "e01",
        "e02",
        "decide1",
        "release1",
        "supervisor1",
        "security1",
        "designer1",
        "operator1",
        "admin1",
    ];

    private static readonly (string City, string Name)[] Cities =
    [
        ("武汉市", "wuhan"),
        ("黄石市", "huangshi"),
        ("十堰市", "shiyan"),
        ("宜昌市", "yichang"),
        ("襄阳市", "xiangyang"),
        ("鄂州市", "ezhou"),
        ("荆门市", "jingmen"),
        ("孝感市", "xiaogan"),
        ("荆州市", "jingzhou"),
        ("黄冈市", "huanggang"),
        ("咸宁市", "xianning"),
        ("随州市", "suizhou"),
        ("恩施土家族苗族自治州", "enshi"),
        ("仙桃市", "xiantao"),
        ("潜江市", "qianjiang"),
        ("天门市", "tianmen"),
        ("神农架林区", "shennongjia"),
    ];

    internal static IEnumerable<Account> All(IRegister register) =>
        [
            new("admin1", "易管理", "admin1@kjt.example", [Roles.Admin]),
            new("operator1", "云运维", "operator1@kjt.example", [Roles.Operator]),
            new("designer1", "程设计", "designer1@kjt.example", [Roles.Designer]),
            new("call1", "郑征集", "call1@kjt.example", [Roles.CallManager]),
            new("call2", "于征集", "call2@kjt.example", [Roles.CallManager]),
            new("formal1", "邢审查", "formal1@kjt.example", [Roles.FormalChecker]),
            new("formal2", "申审查", "formal2@kjt.example", [Roles.FormalChecker]),
            new("review1", "平评审", "review1@kjt.example", [Roles.ReviewOrganiser]),
            new("decide1", "丁决定", "decide1@kjt.example", [Roles.DecisionMaker]),
            new("release1", "傅复核", "release1@kjt.example", [Roles.Releaser]),
            new("supervisor1", "简监督", "supervisor1@kjt.example", [Roles.Supervisor]),
            new("supervisor2", "成诚信", "supervisor2@kjt.example", [Roles.Supervisor]),
            new("security1", "安保密", "security1@kjt.example", [Roles.SecurityOfficer]),
            .. Cities.Select(city => new Account(
                $"bureau-{city.Name}",
                $"{city.City}科技局",
                $"bureau-{city.Name}@kjj.example",
                [Roles.Bureau],
                [$"bureau:{city.City}"]
            )),
            .. register
                .All<Host>()
                .OrderBy(host => host.HostId, StringComparer.Ordinal)
                .Select(host => new Account(
                    $"applicant-{host.HostId.ToLowerInvariant()}",
                    host.Name,
                    host.ContactEmail,
                    [Roles.Applicant],
                    [$"host:{host.HostId}"]
                )),
            .. register
                .All<Expert>()
                .OrderBy(expert => expert.ExpertId, StringComparer.Ordinal)
                .Select(expert => new Account(
                    expert.ExpertId.ToLowerInvariant(),
                    expert.Name,
                    expert.Email,
                    [Roles.Expert],
                    [$"expert:{expert.ExpertId}"]
                )),
        ];

    internal sealed record Account(
        string Name,
        string DisplayName,
        string? Email,
        IReadOnlyList<string> Roles,
        params IReadOnlyList<string> Groups
    );
}
