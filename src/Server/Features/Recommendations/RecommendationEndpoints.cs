using Bases.Register.Labels;
using Bases.Register.Recommendations;
using Bases.Server.Access;
using Bases.Server.Features.Begin;
using Bases.Server.Layout;
using Bases.Server.Wording;

namespace Bases.Server.Features.Recommendations;

/// <summary>Recommending bases as national ones (article 27): who could be, who was, and what became of it.</summary>
internal static class RecommendationEndpoints
{
    private const string Process = "national-recommendation";

    public static void AddRecommendations(this IServiceCollection services)
    {
        services.AddScoped<ShowRecommendations>();
        services.AddSingleton(
            new NavigationEntry(
                NavigationSection.Bases,
                50,
                "/recommendations",
                "rocket",
                "推荐国家级基地",
                "National recommendation",
                Roles.Department
            )
        );
        services.AddSingleton(
            new StartableProcedure(
                Process,
                "TJ",
                "recommendationId",
                ("推荐申报国家级基地", "Recommend bases as national ones"),
                ("按科技部要求，择机、择优、择需遴选推荐（第二十七条）。", "Choose and recommend, as the ministry asks (article 27)."),
                Roles.DecisionMaker
            )
        );
        services.AddSingleton(
            new CaseKind(Process)
            {
                Name = (register, key) =>
                    register.Find<NationalRecommendation>(key) is { } round
                        ? ($"{round.Year}年度国家级基地推荐", $"{key} · {round.Occasion}")
                        : null,
            }
        );
    }

    public static void MapRecommendations(this RouteGroupBuilder pages)
    {
        pages.MapGet(
            "/recommendations",
            async (ShowRecommendations handler, HttpContext context, CancellationToken cancellation) =>
                context.Page<RecommendationsPage, RecommendationsModel>(await handler.HandleAsync(cancellation))
        );

        pages.MapGet(
            "/recommendations.{format}",
            async (
                FileFormat format,
                ShowRecommendations handler,
                ListFile lists,
                Words words,
                HttpContext context,
                CancellationToken cancellation
            ) =>
            {
                var answer = await handler.HandleAsync(cancellation);
                return answer.Refusal is { } refusal
                    ? Refusals.RefusalResults.ToResult(refusal, context)
                    : lists.Of(format, ("可推荐基地", "candidates"), Columns(words), answer.Value!.Candidates);
            }
        );
    }

    private static IReadOnlyList<ListColumn<RecommendationCandidate>> Columns(Words words) =>
        [
            new("编号", "Number", line => line.BaseId),
            new("基地", "Base", line => line.Name),
            new("依托单位", "Host", line => line.Host),
            new("年度考核年度", "Year", line => line.AnnualYear),
            new("年度考核", "Annual result", line => line.Annual is { } result ? words[Label.Of(result).Zh, Label.Of(result).En] : null),
            new("绩效评估日期", "Evaluated on", line => line.EvaluatedOn),
            new("绩效评估", "Evaluation", line => line.Evaluation is { } result ? words[Label.Of(result).Zh, Label.Of(result).En] : null),
        ];
}
