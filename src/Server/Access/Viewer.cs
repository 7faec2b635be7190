using System.Security.Claims;
using Bases.Infrastructure.Identity;

namespace Bases.Server.Access;

/// <summary>Who asks: the signed-in person of this request with his roles and scoped groups, or nobody.</summary>
public sealed class Viewer
{
    private readonly HashSet<string> groups;

    public Viewer(IHttpContextAccessor context)
        : this((context ?? throw new ArgumentNullException(nameof(context))).HttpContext?.User ?? new ClaimsPrincipal()) { }

    public Viewer(ClaimsPrincipal principal)
    {
        ArgumentNullException.ThrowIfNull(principal);
        UserName = principal.Identity?.IsAuthenticated == true ? principal.Identity.Name : null;
        DisplayName = principal.FindFirstValue(DisplayNameClaim) ?? UserName ?? "";
        Language = principal.FindFirstValue(LanguageClaim);
        groups =
        [
            .. principal.FindAll(ClaimTypes.Role).Select(claim => claim.Value),
            .. principal.FindAll(User.GroupClaim).Select(claim => claim.Value),
        ];
    }

    internal const string DisplayNameClaim = "display_name";
    internal const string LanguageClaim = "language";

    /// <summary>Null when nobody is signed in.</summary>
    public string? UserName { get; }

    public string DisplayName { get; }

    /// <summary>The language of the account; null when nobody is signed in.</summary>
    public string? Language { get; }

    public bool SignedIn => UserName is not null;

    /// <summary>Roles and scoped groups: what a task's candidate groups are compared with.</summary>
    public IReadOnlyCollection<string> Groups => groups;

    public bool Is(string role) => groups.Contains(role);

    public bool IsAny(params IEnumerable<string> roles) => roles.Any(groups.Contains);

    /// <summary>Works in the department on calls and applications.</summary>
    public bool IsDepartment => IsAny(Roles.Department);

    /// <summary>The ids of one kind of scoped group: the hosts, cities or experts that this person stands for.</summary>
    public IEnumerable<string> Scoped(string kind) =>
        groups.Where(group => group.StartsWith(kind + ":", StringComparison.Ordinal)).Select(group => group[(kind.Length + 1)..]);
}
