using Bases.Register;
using Bases.Register.Codes;
using Bases.Register.Experts;
using Bases.Server.Wording;

namespace Bases.Server.Features.People;

/// <summary>The scoped groups that an account can stand for (articles 5 to 7): a unit, an area, an expert.</summary>
public static class Jurisdictions
{
    /// <summary>What can be chosen: value and label, by kind.</summary>
    public static IReadOnlyList<(string Kind, IReadOnlyList<(string Value, string Label)> Options)> Choices(IRegister register, Words words)
    {
        ArgumentNullException.ThrowIfNull(register);
        ArgumentNullException.ThrowIfNull(words);
        return
        [
            (
                words["单位", "Unit"],
                [.. register.All<Host>().OrderBy(host => host.HostId, StringComparer.Ordinal).Select(host => (Group(host), host.Name))]
            ),
            (words["市州", "City"], [.. Cities(register).Select(city => ("bureau:" + city, city))]),
            (
                words["专家", "Expert"],
                [
                    .. register
                        .All<Expert>()
                        .OrderBy(expert => expert.ExpertId, StringComparer.Ordinal)
                        .Select(expert => (Group(expert), Label(expert))),
                ]
            ),
        ];
    }

    /// <summary>What groups are called.</summary>
    public static Func<string, string> Labels(IRegister register)
    {
        ArgumentNullException.ThrowIfNull(register);
        var known = register
            .All<Host>()
            .Select(host => KeyValuePair.Create(Group(host), host.Name))
            .Concat(register.All<Expert>().Select(expert => KeyValuePair.Create(Group(expert), Label(expert))))
            .ToDictionary(StringComparer.Ordinal);
        return group => known.GetValueOrDefault(group, group[(group.IndexOf(':', StringComparison.Ordinal) + 1)..]);
    }

    public static IReadOnlyList<string> Cities(IRegister register) =>
        [.. (register?.Find<CodeList>(CodeList.Cities)?.Codes ?? []).Select(code => code.Id)];

    public static string Group(Host host) => "host:" + host?.HostId;

    public static string Group(Expert expert) => "expert:" + expert?.ExpertId;

    private static string Label(Expert expert) =>
        expert.CurrentOrgName is { Length: > 0 } organisation ? $"{expert.Name}（{organisation}）" : expert.Name;
}
