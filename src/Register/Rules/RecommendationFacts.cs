using Bases.Register.Applications;
using Bases.Register.Hosts;

namespace Bases.Register.Rules;

/// <summary>The bureau's opinion and whether it is the right bureau's (article 6).</summary>
public sealed record RecommendationFacts(bool Given, RecommendationOpinion? Opinion, bool OfHostCity, string DepartmentCity)
{
    public static RecommendationFacts Of(Recommendation? recommendation, Host host) =>
        new(
            recommendation is not null,
            recommendation?.Opinion,
            recommendation?.DepartmentCity == host.City,
            recommendation?.DepartmentCity ?? ""
        );
}
