using Bases.Server.Wording;
using Microsoft.AspNetCore.Identity;

namespace Bases.Server.Features.Accounts;

/// <summary>Why a password was not taken, by field and in the reader's language.</summary>
internal static class PasswordProblems
{
    /// <returns>Empty when both entries are there and alike.</returns>
    public static Dictionary<string, string> Typed(string? wanted, string? again, Words words)
    {
        var problems = new Dictionary<string, string>();
        if (string.IsNullOrEmpty(wanted))
        {
            problems["wanted"] = words["请填写新密码。", "Please give a new password."];
        }
        else if (wanted != again)
        {
            problems["again"] = words["两次填写的新密码不一致。", "The two entries differ."];
        }

        return problems;
    }

    public static Dictionary<string, string> Of(IdentityResult result, Words words)
    {
        var problems = new Dictionary<string, string>();
        foreach (var error in result.Errors)
        {
            var (field, text) = error.Code switch
            {
                nameof(IdentityErrorDescriber.PasswordMismatch) => ("current", words["原密码不正确。", "The old password is wrong."]),
                nameof(IdentityErrorDescriber.InvalidToken) => (
                    "token",
                    words["链接已失效，请重新申请。", "The link is no longer good; please ask for another."]
                ),
                _ => ("wanted", words[Rule.Chinese, Rule.English]),
            };
            problems[field] = text;
        }

        return problems;
    }

    /// <summary>What a password has to be; the pages say it beforehand.</summary>
    public static (string Chinese, string English) Rule { get; } =
        ("密码至少10个字符，须同时含有大写字母、小写字母和数字。", "At least ten characters, with capital and small letters and digits.");
}
