using Bases.Register.Labels;

namespace Bases.Register.Applications;

/// <summary>A foreign or 境外 cooperation partner (articles 8(2) and 11).</summary>
public sealed record Partner
{
    public string? Name { get; init; }

    public string? ChineseName { get; init; }

    /// <summary>ISO 3166-1 alpha-2; for an international organisation the country of its headquarters.</summary>
    public string? Country { get; init; }

    public PartnerType? Type { get; init; }

    public DateOnly? AgreementSignedOn { get; init; }

    /// <summary>Last day of the agreement, null when it has no end.</summary>
    public DateOnly? AgreementExpiresOn { get; init; }

    public bool CommonGoalsStated { get; init; }

    /// <summary>Countries of the main joint projects with an international organisation (article 11).</summary>
    public IReadOnlyList<string> ProjectCountries { get; init; } = [];
}

public enum PartnerType
{
    [Label("高等学校", "University")]
    University,

    [Label("科研院所", "Research institute")]
    Institute,

    [Label("创新型企业", "Innovative enterprise")]
    InnovativeEnterprise,

    [Label("国际组织", "International organisation")]
    IntlOrg,

    [Label("政府机构", "Government agency")]
    GovernmentAgency,

    [Label("非政府组织", "Non-governmental organisation")]
    Ngo,

    [Label("其他企业", "Other enterprise")]
    Enterprise,

    [Label("其他", "Other")]
    Other,
}

/// <summary>Why a country is the main one (article 11).</summary>
public enum MainCountryBasis
{
    [Label("合作伙伴所在国家（地区）", "Country of a partner")]
    Partner,

    [Label("国际组织总部所在国家（地区）", "Headquarters of the international organisation")]
    IntlOrgHq,

    [Label("与国际组织主要合作项目所在国家（地区）", "Country of the main joint project")]
    IntlOrgProject,
}
