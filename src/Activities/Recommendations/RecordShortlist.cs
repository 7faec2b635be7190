using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Register.Recommendations;

namespace Bases.Activities.Recommendations;

[Activity(
    "recommendation.shortlist",
    "登记推荐名单",
    "Records whom a named officer chose and why (article 27); who may not be recommended any more is refused."
)]
[Throws("SHORTLIST_INVALID", "A choice without a reason, or a base that may not be recommended now.")]
internal sealed class RecordShortlist : Activity<RecordShortlist.Input, RecordShortlist.Output>
{
    public sealed record Input
    {
        [Label("推荐编号")]
        public required string RecommendationId { get; init; }

        [Label("推荐名单")]
        public required ShortlistForm RecommendationShortlist { get; init; }
    }

    public sealed record Output([property: Label("推荐数")] int Recommended);

    protected override ActivityResult Run(Input input, ActivityContext context)
    {
        var register = context.Register;
        var chosen = input.RecommendationShortlist.Rows.Where(row => row.Chosen).ToList();
        var possible = RecommendationCandidates
            .On(register, context.Today)
            .Select(candidate => candidate.BaseId)
            .ToHashSet(StringComparer.Ordinal);
        if (chosen.Where(row => !possible.Contains(row.BaseId)).Select(row => row.Name ?? row.BaseId).ToList() is { Count: > 0 } refused)
        {
            return Throw("SHORTLIST_INVALID", $"现在不能推荐：{string.Join("、", refused)}。");
        }

        if (chosen.Exists(row => string.IsNullOrWhiteSpace(row.Reason)))
        {
            return Throw("SHORTLIST_INVALID", "每个推荐的基地都要写明理由。");
        }

        register.Put(
            register.Require<NationalRecommendation>(input.RecommendationId) with
            {
                Occasion = input.RecommendationShortlist.Occasion,
                Shortlist = [.. chosen.Select(row => new RecommendedBase { BaseId = row.BaseId, Reason = row.Reason!.Trim() })],
                Status = chosen.Count == 0 ? RecommendationStatus.Nobody : RecommendationStatus.AwaitingRelease,
                DecidedBy = context.Officer,
                DecidedAt = context.Now,
            }
        );
        return Done(new Output(chosen.Count));
    }
}
