using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Register.Evaluations;
using Bases.Register.Labels;
using Bases.Register.PublicNotices;

namespace Bases.Activities.Evaluations;

[Activity(
    "evaluation.finish-round",
    "公布结果，办结评估",
    "Closes the round and announces the results where policy says so; the list of 优秀 for the finance office is made from it (article 25)."
)]
internal sealed class FinishRound : Activity<RoundInput, Nothing>
{
    protected override ActivityResult Run(RoundInput input, ActivityContext context)
    {
        var round = context.Round(input.Year);
        // A base that was left out while it waited has no result.
        var decided = context.EvaluationsOf(input.Year).Where(evaluation => evaluation.Result is not null).ToList();
        context.Register.Put(round with { FinishedAt = context.Now });
        if (decided.Count > 0 && context.Policy.Bool("evaluation.publishResults"))
        {
            context.Register.Put(
                new Announcement
                {
                    AnnouncementId = EvaluationRound.IdOf(input.Year),
                    Kind = AnnouncementKind.Evaluation,
                    Title = $"{input.Year}年度省国合基地绩效评估结果",
                    Text = string.Join(
                        "\n",
                        decided
                            .GroupBy(evaluation => evaluation.Result!.Value)
                            .OrderBy(group => group.Key)
                            .Select(group =>
                                $"{Label.Of(group.Key).Zh}：{string.Join("、", group.Select(evaluation => context.BaseOf(evaluation) is var named ? named.Name ?? named.BaseNumber ?? named.BaseId : ""))}"
                            )
                    ),
                    PublishedAt = context.Now,
                    BaseIds = [.. decided.Select(evaluation => evaluation.BaseId)],
                }
            );
        }

        return Done(new Nothing());
    }
}
