using Bases.Register;
using Bases.Register.Experts;
using Bases.Register.Panels;
using Bases.Register.Policies;

namespace Bases.Activities.Panels;

/// <summary>Who may sit on a panel, best first: no conflict, the field matches, few other tasks in the same call or round.</summary>
internal static class PanelBuilder
{
    public static IReadOnlyList<PanelCandidate> Candidates(
        IRegister register,
        ReviewedCase reviewed,
        Policy policy,
        IReadOnlySet<string>? never = null
    )
    {
        var load = LoadAmong(register, reviewed);
        return
        [
            .. register
                .All<Expert>()
                .Where(expert => never is null || !never.Contains(expert.ExpertId))
                .Select(expert => new PanelCandidate(
                    expert.ExpertId,
                    reviewed.FieldCode is { } field && expert.Fields.Contains(field),
                    load.GetValueOrDefault(expert.ExpertId),
                    ConflictRules.Of(expert, reviewed, register, policy),
                    Proposed: false
                ))
                .OrderBy(candidate => candidate.Conflicts.Count > 0)
                .ThenByDescending(candidate => candidate.FieldMatches)
                .ThenBy(candidate => candidate.Load)
                .ThenBy(candidate => candidate.ExpertId, StringComparer.Ordinal),
        ];
    }

    /// <summary>The next odd number that is not below the policy's size (I-28).</summary>
    public static int Size(Policy policy)
    {
        var size = policy.Int("panel.size");
        return size % 2 == 1 ? size : size + 1;
    }

    /// <summary>What is wrong with these experts as a panel; null when nothing is.</summary>
    public static string? Problem(IRegister register, ReviewedCase reviewed, Policy policy, IReadOnlyList<string> experts)
    {
        var distinct = experts.Distinct(StringComparer.Ordinal).ToList();
        if (distinct.Count < Size(policy) || distinct.Count % 2 == 0 || distinct.Count != experts.Count)
        {
            return $"专家须为不少于 {Size(policy)} 人的奇数，现为 {distinct.Count} 人。";
        }

        return distinct.Select(expert => Problem(register, reviewed, policy, expert)).FirstOrDefault(problem => problem is not null);
    }

    public static string? Problem(IRegister register, ReviewedCase reviewed, Policy policy, string expertId) =>
        register.Find<Expert>(expertId) is not { } expert ? $"没有专家 {expertId}。"
        : ConflictRules.Of(expert, reviewed, register, policy) is { Count: > 0 } conflicts
            ? $"专家 {expertId} 存在利益冲突：{string.Join("、", conflicts)}。"
        : null;

    private static Dictionary<string, int> LoadAmong(IRegister register, ReviewedCase reviewed)
    {
        var together = reviewed.Rivals.Select(rival => rival.CaseId).ToHashSet(StringComparer.Ordinal);
        return register
            .All<Review>()
            .Where(review => review.Status != ReviewStatus.Replaced && together.Contains(review.ApplicationId))
            .GroupBy(review => review.ExpertId)
            .ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
    }
}
