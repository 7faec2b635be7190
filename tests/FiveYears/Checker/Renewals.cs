namespace Bases.FiveYears.Checker;

/// <summary>
/// Bases named before the regulation that apply anew (article 31): the old naming stands until the day of the new one and
/// ends on it, the new base is re-designated; without a new naming the old one stays. An evaluation is a named officer's choice.
/// </summary>
internal static class Renewals
{
    public static IEnumerable<Violation> Check(Dossier dossier)
    {
        var renewals = dossier.Evidence.Last("redesignation").ToList();
        foreach (var renewal in renewals)
        {
            var content = renewal.Content;
            var old = dossier.Base(Evidence.Text(content["baseId"]))!;
            var renamed = dossier.Base(Evidence.Text(content["newBaseId"]));
            var on = Evidence.Day(content["renamedOn"]);
            if (old.Regime != "grandfathered" || old.From >= Catalogue.FirstDay)
            {
                yield return Wrong($"{old.Id} was not named before the regulation.", old.From);
            }

            if (
                renamed is null
                    ? old.Status == "superseded"
                    : old.Status != "superseded" || old.EndedOn != renamed.From || renamed.From != on
            )
            {
                yield return Wrong(
                    $"{old.Id} is {old.Status} since {old.EndedOn:yyyy-MM-dd}; the new naming is {renamed?.Id ?? "none"} of {renamed?.From:yyyy-MM-dd}.",
                    on
                );
            }

            if (renamed is not null && renamed.Regime != "redesignated")
            {
                yield return Wrong($"{renamed.Id} is {renamed.Regime}.", on);
            }

            if (
                Evidence.Day(content["evaluationOn"]) is { } chosen
                && dossier.Evidence.Find("evaluationRound", $"evaluation-round-{chosen.Year}")?["confirmedBy"] is not null
            )
            {
                if (renamed!.EndedOn is null && dossier.Evidence.Find("evaluation", $"evaluation-{renamed.Id}-{chosen.Year}") is null)
                {
                    yield return Wrong(
                        $"An evaluation of {renamed.Id} was chosen for {chosen:yyyy-MM-dd}, but it is not on the list.",
                        chosen
                    );
                }
            }

            Violation Wrong(string message, DateOnly? day) => new("renewal", renewal.Id, message, day);
        }

        foreach (var named in dossier.Bases.Where(named => named.Status == "superseded" || named.Regime == "redesignated"))
        {
            if (
                !renewals.Exists(renewal =>
                    Evidence.Text(renewal.Content["baseId"]) == named.Id || Evidence.Text(renewal.Content["newBaseId"]) == named.Id
                )
            )
            {
                yield return new Violation("renewal", named.Id, "It was re-named without having applied anew.", named.From);
            }
        }
    }
}
