using Bases.Register.People;

namespace Bases.Register.Applications;

/// <summary>What article 10 asks of a branch.</summary>
public abstract record BranchFacts
{
    private protected BranchFacts() { }
}

/// <summary>Article 10(1).</summary>
public sealed record ParkFacts : BranchFacts
{
    public IReadOnlyList<string> IndustryFields { get; init; } = [];

    public IReadOnlyList<Tenant> Tenants { get; init; } = [];
}

public sealed record Tenant
{
    public string? Uscc { get; init; }

    public string? Name { get; init; }

    public bool HighTechEnterprise { get; init; }

    public bool InnovativeEnterprise { get; init; }

    /// <summary><c>joint_rd</c>, <c>capacity_cooperation</c>; anything else does not qualify.</summary>
    public string? InternationalActivity { get; init; }
}

/// <summary>Article 10(2).</summary>
public sealed record ServiceFacts : BranchFacts
{
    public IReadOnlyList<NetworkInstitution> Network { get; init; } = [];

    /// <summary>International exchange events by calendar year.</summary>
    public IReadOnlyDictionary<string, int> EventsPerYear { get; init; } = new Dictionary<string, int>();

    public int? DedicatedTeamSize { get; init; }
}

public sealed record NetworkInstitution
{
    public string? Name { get; init; }

    public string? Country { get; init; }

    /// <summary><c>national</c> or <c>regional</c>; anything else does not qualify.</summary>
    public string? Scope { get; init; }

    public DateOnly? AgreementSignedOn { get; init; }

    public DateOnly? AgreementExpiresOn { get; init; }
}

/// <summary>Article 10(3).</summary>
public sealed record ResearchFacts : BranchFacts
{
    public IReadOnlyList<CooperationProject> Projects { get; init; } = [];

    public bool JointPlatform { get; init; }

    public bool JointMechanism { get; init; }

    public int JointPapers { get; init; }

    public int JointEvents { get; init; }
}

/// <summary>Article 10(4).</summary>
public sealed record EnterpriseFacts : BranchFacts
{
    public IReadOnlyList<FinanceYear> Finance { get; init; } = [];

    public bool IntlRdCenter { get; init; }

    public bool IntlRdTeam { get; init; }

    public string? TargetMarket { get; init; }

    public decimal? OverseasMarketSharePct { get; init; }

    public decimal? OrderEquivalentSharePct { get; init; }
}

/// <summary>An accounting year, in yuan.</summary>
public sealed record FinanceYear
{
    public required int Year { get; init; }

    public required decimal RevenueCny { get; init; }

    public required decimal RdExpenseCny { get; init; }

    public decimal? RdInChinaCny { get; init; }
}
