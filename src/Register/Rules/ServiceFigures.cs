using System.Globalization;
using Bases.Register.Applications;
using Bases.Register.Policies;

namespace Bases.Register.Rules;

/// <summary>Article 10(2).</summary>
public sealed record ServiceFigures
{
    /// <summary>Distinct countries and regions, or institutions where the policy counts those (I-9).</summary>
    public required int Network { get; init; }

    public required string NetworkText { get; init; }

    /// <summary>Full calendar years, of those asked for before the call's year, in which the unit existed (I-10).</summary>
    public required int FullYears { get; init; }

    public required int AskedYears { get; init; }

    /// <summary>The fewest events of any full year; null without a full year.</summary>
    public required int? FewestEvents { get; init; }

    public required string EventsText { get; init; }

    public static ServiceFigures Of(
        ServiceFacts facts,
        DateOnly? registeredOn,
        int callYear,
        DateOnly reference,
        Countries countries,
        Policy policy
    )
    {
        var scopes = policy.Texts("network.qualifyingScopes");
        var partners = facts
            .Network.Where(institution => institution.Scope is { } scope && scopes.Contains(scope))
            .Where(institution => countries.IsAbroad(institution.Country))
            .Where(institution => institution.AgreementExpiresOn is null || reference <= institution.AgreementExpiresOn)
            .Where(institution => institution.AgreementSignedOn is null || institution.AgreementSignedOn <= reference)
            .ToList();
        var distinct = partners.Select(institution => institution.Country!).Distinct(StringComparer.Ordinal).ToList();

        var asked = policy.Int("events.years");
        var years = Enumerable
            .Range(callYear - asked, asked)
            .Where(year => registeredOn is null || registeredOn <= new DateOnly(year, 1, 1))
            .Select(year => (Year: year, Events: facts.EventsPerYear.GetValueOrDefault(year.ToString(CultureInfo.InvariantCulture))))
            .ToList();
        return new ServiceFigures
        {
            Network = policy.Text("network.count") == "institutions" ? partners.Count : distinct.Count,
            NetworkText = Wording.List(distinct.Select(countries.Name)),
            AskedYears = asked,
            FullYears = years.Count,
            FewestEvents = years.Count == 0 ? null : years.Min(year => year.Events),
            EventsText = years.Count == 0 ? "无完整年度" : Wording.List(years.Select(year => $"{year.Year}年{year.Events}场")),
        };
    }
}
