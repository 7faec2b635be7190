using System.Text;
using Bases.Activities.Contract;
using Bases.Dmn.Values;
using Bases.Infrastructure;
using Bases.Infrastructure.Identity;
using Bases.Infrastructure.Runtime;
using Bases.Server.Access;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;

namespace Bases.Server.Features.Accounts;

/// <summary>
/// Letters with a link under which somebody sets the password of his account: nobody else ever knows it. The page of mails
/// keeps them closed, for whoever has the link has the account.
/// </summary>
public sealed class AccountLetters(Viewer viewer, UserManager<User> users, ProcessRuntime runtime, BasesOptions options, TimeProvider clock)
{
    public const string Invitation = "account-invitation";
    public const string Forgotten = "account-forgotten";

    public static TimeSpan LinkLasts { get; } = TimeSpan.FromDays(3);

    /// <summary>Whether a template's letters hold a link that opens an account.</summary>
    public static bool HoldsLink(string template) => template is Invitation or Forgotten;

    /// <param name="template">One of the two above.</param>
    /// <returns>False when the account has no address to write to.</returns>
    public async Task<bool> SendAsync(User user, string template, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(user);
        if (string.IsNullOrWhiteSpace(user.Email))
        {
            return false;
        }

        var token = Encode(await users.GeneratePasswordResetTokenAsync(user));
        var name = Uri.EscapeDataString(user.UserName!);
        var link = $"{options.PublicAddress.ToString().TrimEnd('/')}/sign-in/new-password?name={name}&token={token}";
        var model = new ContextValue([
            new("displayName", new StringValue(user.DisplayName)),
            new("userName", new StringValue(user.UserName!)),
            new("link", new StringValue(link)),
            new("days", new StringValue(LinkLasts.Days.ToString(System.Globalization.CultureInfo.InvariantCulture))),
        ]);
        await runtime.ChangeRegisterAsync(
            $"account.letter {template} {user.UserName}",
            (_, outbox) =>
            {
                outbox.Send(
                    new MailRequest(
                        template,
                        user.Email,
                        null,
                        model,
                        FormattableString.Invariant($"{template}/{user.UserName}/{clock.GetUtcNow():yyyyMMddHHmmss}"),
                        null
                    )
                );
                return true;
            },
            viewer.UserName,
            cancellation
        );
        return true;
    }

    public static string Encode(string token) => WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(token));

    /// <returns>Null for what is no token at all.</returns>
    public static string? Decode(string? token)
    {
        try
        {
            return string.IsNullOrEmpty(token) ? null : Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(token));
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
