using Bases.Register.Applications;
using Bases.Register.Policies;

namespace Bases.Register.Rules;

/// <summary>Article 10(1).</summary>
/// <param name="IndustryFields">Distinct industry fields.</param>
/// <param name="QualifyingTenants">Distinct credit codes of tenants that are of a named kind and active abroad.</param>
public sealed record ParkFigures(int IndustryFields, string IndustryFieldsText, int Tenants, int QualifyingTenants)
{
    public static ParkFigures Of(ParkFacts facts, Policy policy)
    {
        var fields = facts
            .IndustryFields.Select(field => field.Trim())
            .Where(field => field.Length > 0)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var activities = policy.Texts("park.qualifyingActivities");
        var qualifying = facts
            .Tenants.Where(tenant => tenant.HighTechEnterprise || tenant.InnovativeEnterprise)
            .Where(tenant => tenant.InternationalActivity is { } activity && activities.Contains(activity))
            .Select(tenant => tenant.Uscc?.Trim().ToUpperInvariant())
            .Where(uscc => !string.IsNullOrEmpty(uscc))
            .Distinct(StringComparer.Ordinal)
            .Count();
        return new ParkFigures(fields.Count, Wording.List(fields), facts.Tenants.Count, qualifying);
    }
}
