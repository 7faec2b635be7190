using System.Security.Claims;
using Bases.Infrastructure.Identity;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Bases.Server.Access;

/// <summary>Puts the name and language of a person beside his roles and groups into the sign-in cookie.</summary>
internal sealed class PersonClaims(UserManager<User> users, RoleManager<IdentityRole> roles, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<User, IdentityRole>(users, roles, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(User user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(Viewer.DisplayNameClaim, user.DisplayName));
        identity.AddClaim(new Claim(Viewer.LanguageClaim, user.Language));
        return identity;
    }
}
