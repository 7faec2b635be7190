using Bases.Register.Applications;

namespace Bases.Register.Rules;

/// <summary>The main country or region and what ties it to a partner (article 11).</summary>
public sealed record CountryFacts
{
    public required int Count { get; init; }

    public required string Text { get; init; }

    public required bool IsAbroad { get; init; }

    public required MainCountryBasis Basis { get; init; }

    /// <summary>A partner sits there (an international organisation: its headquarters).</summary>
    public required bool OfPartner { get; init; }

    public required bool OfIntlOrgHeadquarters { get; init; }

    public required bool OfIntlOrgProject { get; init; }

    public static CountryFacts Of(Application application, Countries countries)
    {
        var chosen = application.MainCountries.Distinct(StringComparer.Ordinal).ToList();
        var main = chosen.Count == 1 ? chosen[0] : null;
        var organisations = application.Partners.Where(partner => partner.Type == PartnerType.IntlOrg).ToList();
        return new CountryFacts
        {
            Count = chosen.Count,
            Text = chosen.Count == 0 ? "未选择" : Wording.List(chosen.Select(countries.Name)),
            IsAbroad = main is not null && countries.IsAbroad(main),
            Basis = application.MainCountryBasis ?? MainCountryBasis.Partner,
            OfPartner = main is not null && application.Partners.Any(partner => partner.Country == main),
            OfIntlOrgHeadquarters = main is not null && organisations.Any(partner => partner.Country == main),
            OfIntlOrgProject = main is not null && organisations.Any(partner => partner.ProjectCountries.Contains(main)),
        };
    }
}
