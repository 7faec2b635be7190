namespace Bases.FiveYears.Checker;

/// <summary>
/// 优秀 (article 25): within the year's share of those evaluated together, only after the review of the documents and a visit
/// both (article 24), never for a grandfathered base (article 31); decided and released by two people.
/// </summary>
internal static class Excellence
{
    public static IEnumerable<Violation> Check(Dossier dossier)
    {
        var evidence = dossier.Evidence;
        var share = evidence.Parameter("evaluation.excellentShare")!.GetValue<decimal>();
        var results = evidence.Last("evaluation").Where(entry => entry.Content["result"] is not null).ToList();
        foreach (var year in results.GroupBy(entry => entry.Content["year"]!.GetValue<int>()))
        {
            var round = evidence.Find("evaluationRound", $"evaluation-round-{year.Key}")!;
            var excellent = year.Count(IsExcellent);
            var most = (int)Math.Floor(share * year.Count());
            if (excellent > most)
            {
                yield return new Violation(
                    "excellence",
                    $"{year.Key}",
                    $"{excellent} of {year.Count()} are 优秀; the share allows {most}."
                );
            }

            if (Evidence.Text(round["decidedBy"]) == Evidence.Text(round["releasedBy"]))
            {
                yield return new Violation("excellence", $"{year.Key}", $"{round["decidedBy"]} decided and released the results.");
            }
        }

        foreach (var evaluation in results)
        {
            var named = dossier.Base(Evidence.Text(evaluation.Content["baseId"]))!;
            var on = Evidence.Day(evaluation.Content["resultOn"]);
            var visit = evidence.Find("siteInspection", Evidence.Text(evaluation.Content["inspectionId"]) ?? "");
            var whole = evidence.Find("panelReport", evaluation.Id) is not null && visit?["record"] is not null;

            // Who hands in no self-evaluation leaves nothing to review: a person may propose 不合格 on that, and nothing better.
            var refused = evaluation.Content["selfEvaluatedAt"] is null && Evidence.Text(evaluation.Content["result"]) == "unqualified";
            if (!whole && !refused)
            {
                yield return new Violation("excellence", evaluation.Id, "It has a result without documents and visit both.", on);
            }

            if (IsExcellent(evaluation) && named.Regime == "grandfathered")
            {
                yield return new Violation("excellence", evaluation.Id, "A grandfathered base is 优秀.", on);
            }
        }
    }

    private static bool IsExcellent(Revision evaluation) => Evidence.Text(evaluation.Content["result"]) == "excellent";
}
