using System.Text.Json.Nodes;
using Bases.Cli.CommandLine;
using Bases.Register.Panels;

namespace Bases.Cli.Check;

internal sealed class ReviewsCheck : ICheck
{
    public string Name => "reviews";

    public string Summary => "the figures of every panel (--from DIR)";

    public IReadOnlyList<JsonObject> Run(Arguments arguments)
    {
        var data = CheckedRegister.Load(arguments.Needed(CheckCommand.From), "reviews.json");
        return
        [
            .. data
                .Register.All<Review>()
                .GroupBy(review => review.ApplicationId)
                .Select(panel =>
                {
                    var figures = PanelArithmetic.Of(panel);
                    return new JsonObject
                    {
                        ["applicationId"] = panel.Key,
                        ["assigned"] = figures.Assigned,
                        ["submitted"] = figures.Submitted,
                        ["mean"] = figures.Mean,
                        ["trimmedMean"] = figures.TrimmedMean,
                        ["min"] = figures.Min,
                        ["max"] = figures.Max,
                        ["recommend"] = figures.Recommend,
                        ["neutral"] = figures.Neutral,
                        ["notRecommend"] = figures.NotRecommend,
                        ["complete"] = figures.Complete,
                    };
                }),
        ];
    }
}
