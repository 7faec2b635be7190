using Bases.Infrastructure.Register;
using Bases.Server.Access;
using Bases.Server.Wording;

namespace Bases.Server.Features.People;

/// <summary>Reads the form of an account: only roles and jurisdictions that exist, and those that belong together.</summary>
public sealed class PersonCheck(RegisterMemory register, Words words)
{
    private static readonly (string Role, string Kind, string Chinese, string English)[] Scoped =
    [
        (Roles.Applicant, "host", "申报单位角色须指定单位。", "An applicant stands for a unit: choose it."),
        (Roles.Bureau, "bureau", "推荐部门角色须指定市州。", "A bureau has its area: choose it."),
        (Roles.Expert, "expert", "评审专家角色须指定专家。", "An expert's account stands for an expert: choose him."),
    ];

    /// <summary>The form with nothing in it that does not exist.</summary>
    public PersonForm Clean(PersonForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var known = Jurisdictions
            .Choices(register.Current, words)
            .SelectMany(kind => kind.Options)
            .Select(option => option.Value)
            .ToHashSet(StringComparer.Ordinal);
        return form with
        {
            UserName = form.UserName?.Trim().ToLowerInvariant(),
            DisplayName = form.DisplayName?.Trim(),
            Email = string.IsNullOrWhiteSpace(form.Email) ? null : form.Email.Trim(),
            Roles = [.. form.Roles.Where(Roles.All.Contains).Distinct()],
            Groups = [.. form.Groups.Where(known.Contains).Distinct()],
        };
    }

    /// <returns>Problems by field.</returns>
    public Dictionary<string, string> Problems(PersonForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var problems = new Dictionary<string, string>();
        if (form.DisplayName is not { Length: >= 1 and <= 100 })
        {
            problems["displayName"] = words["请填写姓名。", "Please give a name."];
        }

        if (form.Email is { } email && !System.Net.Mail.MailAddress.TryCreate(email, out _))
        {
            problems["email"] = words["电子邮箱格式不正确。", "This is no mail address."];
        }

        foreach (var (role, kind, chinese, english) in Scoped)
        {
            if (form.Roles.Contains(role) && !form.Groups.Any(group => group.StartsWith(kind + ":", StringComparison.Ordinal)))
            {
                problems["groups"] = words[chinese, english];
            }
        }

        return problems;
    }
}
