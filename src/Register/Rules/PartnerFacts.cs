using Bases.Register.Applications;
using Bases.Register.Policies;

namespace Bases.Register.Rules;

/// <summary>Partners that satisfy article 8(2): abroad or 境外, of a named kind, with an agreement in force on the reference date.</summary>
public sealed record PartnerFacts(int Given, int Eligible, int EligibleWithGoals, string Text)
{
    public static PartnerFacts Of(IReadOnlyList<Partner> partners, DateOnly reference, Countries countries, Policy policy)
    {
        var kinds = policy.Texts("partners.eligibleTypes");
        var eligible = partners
            .Where(partner => partner.Type is { } type && kinds.Contains(Json.RegisterJson.Name(type)))
            .Where(partner => countries.IsAbroad(partner.Country))
            .Where(partner => Agreements.InForce(partner.AgreementSignedOn, partner.AgreementExpiresOn, reference))
            .ToList();
        return new PartnerFacts(
            partners.Count,
            eligible.Count,
            eligible.Count(partner => partner.CommonGoalsStated),
            Wording.List(
                eligible.Select(partner =>
                    $"{partner.Name}（{countries.Name(partner.Country)}，协议至"
                    + $"{(partner.AgreementExpiresOn is { } until ? Wording.Day(until) : "无固定期限")}）"
                )
            )
        );
    }
}

internal static class Agreements
{
    /// <summary>Both ends belong to the agreement; without an end it stays in force.</summary>
    public static bool InForce(DateOnly? signed, DateOnly? expires, DateOnly day) =>
        signed is not null && signed <= day && (expires is null || day <= expires);
}
