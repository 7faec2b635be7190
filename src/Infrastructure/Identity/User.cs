using Microsoft.AspNetCore.Identity;

namespace Bases.Infrastructure.Identity;

/// <summary>
/// A person who signs in. Roles are BPMN candidate groups; scoped groups (<c>bureau:武汉市</c>, <c>host:H01</c>,
/// <c>expert:E01</c>) are claims of the type <see cref="GroupClaim"/>.
/// </summary>
public sealed class User : IdentityUser
{
    public const string GroupClaim = "group";

    /// <summary>The name as people read it.</summary>
    public string DisplayName { get; set; } = "";

    /// <summary><c>zh</c> or <c>en</c>.</summary>
    public string Language { get; set; } = "zh";
}
