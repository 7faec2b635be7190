using Bases.Register.Applications;
using Bases.Register.Codes;
using Bases.Register.NamedBases;
using Bases.Register.Policies;

namespace Bases.Register.Rules;

/// <summary>
/// What stands beside the application on the reference date (article 12, I-14): effective bases of the same host and
/// direction or the same leader, and other applications of the call. Identity is the id, never the name.
/// </summary>
public sealed record UniquenessFacts
{
    public required int BasesOfHostAndField { get; init; }

    public required string BasesOfHostAndFieldText { get; init; }

    public required int RivalsOfHostAndField { get; init; }

    public required string RivalsOfHostAndFieldText { get; init; }

    public required int BasesOfLeader { get; init; }

    public required string BasesOfLeaderText { get; init; }

    public required int RivalsOfLeader { get; init; }

    public required string RivalsOfLeaderText { get; init; }

    public static UniquenessFacts Of(IRegister register, Application application, DateOnly reference, Policy policy)
    {
        var field = new FieldLevel(register.Find<CodeList>(CodeList.Fields), policy.Text("uniqueness.level"));
        // The base that this application became, and the one that applies anew under article 31, are not rivals of it.
        var bases = register
            .All<Base>()
            .Where(named => named.FromApplicationId != application.ApplicationId)
            .Where(named => named.BaseId != application.RedesignatesBaseId)
            .Where(named => named.IsEffectiveOn(reference))
            .OrderBy(named => named.BaseId, StringComparer.Ordinal)
            .ToList();
        var rivals = register
            .All<Application>()
            .Where(other => other.CallId == application.CallId && other.ApplicationId != application.ApplicationId)
            .Where(other => other.SubmittedAt is not null)
            .Where(other => other.Status is not (ApplicationStatus.Draft or ApplicationStatus.Withdrawn or ApplicationStatus.Overdue))
            .OrderBy(other => other.ApplicationId, StringComparer.Ordinal)
            .ToList();

        var sameField = bases
            .Where(named =>
                named.HostOn(reference) == application.HostId && field.Same(named.FieldOn(reference), application.TechnicalFieldCode)
            )
            .ToList();
        var sameLeader = bases.Where(named => named.LeaderOn(reference) == application.LeaderPersonId).ToList();
        var rivalsField = rivals
            .Where(other => other.HostId == application.HostId && field.Same(other.TechnicalFieldCode, application.TechnicalFieldCode))
            .ToList();
        var rivalsLeader = rivals
            .Where(other => other.LeaderPersonId is not null && other.LeaderPersonId == application.LeaderPersonId)
            .ToList();
        return new UniquenessFacts
        {
            BasesOfHostAndField = sameField.Count,
            BasesOfHostAndFieldText = Wording.List(sameField.Select(Describe)),
            RivalsOfHostAndField = rivalsField.Count,
            RivalsOfHostAndFieldText = Wording.List(rivalsField.Select(other => other.ApplicationId)),
            BasesOfLeader = sameLeader.Count,
            BasesOfLeaderText = Wording.List(sameLeader.Select(Describe)),
            RivalsOfLeader = rivalsLeader.Count,
            RivalsOfLeaderText = Wording.List(rivalsLeader.Select(other => other.ApplicationId)),
        };
    }

    private static string Describe(Base named) => $"{named.BaseNumber ?? named.BaseId}（{Wording.Day(named.DesignatedOn)}命名）";

    /// <summary>Fields are compared by 方向, or by the 领域 above it where the policy says so.</summary>
    private sealed class FieldLevel(CodeList? fields, string level)
    {
        public bool Same(string? one, string? other) => one is not null && other is not null && Of(one) == Of(other);

        private string Of(string code) => level == "domain" ? fields?.Find(code)?.Parent ?? code : code;
    }
}
