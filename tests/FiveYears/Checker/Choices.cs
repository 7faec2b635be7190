using System.Text.Json.Nodes;

namespace Bases.FiveYears.Checker;

/// <summary>
/// What the department may do and need not, by different people and for whom it may be done: special titles of key bases
/// (article 4), the recommendation of national bases (article 27), the inclusion of them at their own wish (article 30).
/// </summary>
internal static class Choices
{
    public static IEnumerable<Violation> Titles(Dossier dossier)
    {
        foreach (var naming in dossier.Evidence.Last("specialNaming").Where(entry => Evidence.Text(entry.Content["status"]) == "named"))
        {
            var content = naming.Content;
            var named = dossier.Base(Evidence.Text(content["baseId"]))!;
            var from = Evidence.Day(content["from"])!.Value;
            if (!(Evidence.Day(named.Last["keyBaseSince"]) <= from) || !named.IsEffectiveOn(from))
            {
                yield return Wrong($"{named.Id} is no effective key base.");
            }

            if (Same(content, "proposedBy", "decidedBy") || Same(content, "decidedBy", "releasedBy"))
            {
                yield return Wrong("One person took two of its steps.");
            }

            var title = Evidence.Text(named.Last["specialTitle"]);
            if (named.EndedOn is null ? content["to"] is null && title != Evidence.Text(content["title"]) : title is not null)
            {
                yield return Wrong($"{named.Id} is {named.Status}, and its title {title ?? "none"}.");
            }

            Violation Wrong(string message) => new("title", naming.Id, message, from);
        }
    }

    public static IEnumerable<Violation> Recommendations(Dossier dossier)
    {
        foreach (var round in dossier.Evidence.Last("nationalRecommendation").Where(entry => entry.Content["letterOn"] is not null))
        {
            var content = round.Content;
            var on = Evidence.Day(content["letterOn"])!.Value;
            var decided = Evidence.Instant(content["decidedAt"])!.Value;
            if (Same(content, "decidedBy", "releasedBy"))
            {
                yield return new Violation("recommendation", round.Id, "One person chose and released.", on);
            }

            foreach (var entry in content["shortlist"]!.AsArray())
            {
                var named = dossier.Base(Evidence.Text(entry!["baseId"]))!;
                if (Obstacle(dossier, named, decided) is { } obstacle)
                {
                    yield return new Violation("recommendation", round.Id, $"{named.Id} was recommended, but {obstacle}.", on);
                }

                if (Evidence.Text(entry["reason"]) is null or "")
                {
                    yield return new Violation("recommendation", round.Id, $"{named.Id} was recommended without a reason.", on);
                }

                if (!dossier.Evidence.MailsOf("base-recommended", round.Id).Any(mail => mail.To == named.LeaderMail(mail.At)))
                {
                    yield return new Violation("recommendation", round.Id, $"{named.Id} was not told.", on);
                }
            }
        }
    }

    private static string? Obstacle(Dossier dossier, NamedBase named, DateTimeOffset at)
    {
        var known = dossier.Evidence.Find("base", named.Id, at)!;
        var annual = known["annualReports"]!
            .AsArray()
            .Where(report => report!["departmentResult"] is not null)
            .MaxBy(report => report!["reportYear"]!.GetValue<int>());
        var evaluation = known["evaluations"]!.AsArray().MaxBy(held => Evidence.Day(held!["heldOn"]));
        var cases = dossier.Evidence.Last("endingCase").Where(entry => Evidence.Text(entry.Content["baseId"]) == named.Id);
        return !named.WasEffectiveAt(at) ? "was not effective"
            : named.Regime == "national" ? "is a national base"
            : Evidence.Text(annual?["departmentResult"]) == "unqualified" ? "its last year was 不合格"
            : Evidence.Text(evaluation?["result"]) == "unqualified" ? "its last evaluation was 不合格"
            : known["changes"]!.AsArray().Any(change => change!["reportedOn"] is null) ? "it has a change that it did not report"
            : cases.Any(entry => Evidence.Instant(entry.Content["openedAt"]) <= at && !(Evidence.Instant(entry.Content["closedAt"]) <= at))
                ? "there is a case of article 28 or 29"
            : null;
    }

    public static IEnumerable<Violation> NationalBases(Dossier dossier)
    {
        var admissions = dossier.Evidence.Last("nationalAdmission").Where(entry => entry.Content["includedOn"] is not null).ToList();
        foreach (var admission in admissions)
        {
            var content = admission.Content;
            var on = Evidence.Day(content["includedOn"])!.Value;
            var named = dossier.Base(Evidence.Text(content["baseId"]))!;
            if (Evidence.Instant(content["consentedAt"]) is not { } consented || Calendar.DayOf(consented) > on)
            {
                yield return new Violation("national", admission.Id, "Its host had not consented.", on);
            }

            if (Same(content, "decidedBy", "releasedBy"))
            {
                yield return new Violation("national", admission.Id, "One person decided and released.", on);
            }

            if (named.Regime != "national" || named.From != on)
            {
                yield return new Violation("national", named.Id, $"It is {named.Regime} from {named.From:yyyy-MM-dd}.", on);
            }

            if (Evidence.Day(content["leftOn"]) is { } left && (named.EndedOn != left || named.Status != "voluntarily_ended"))
            {
                yield return new Violation("national", named.Id, $"It left on {left:yyyy-MM-dd}, but is {named.Status}.", left);
            }
        }

        foreach (var named in dossier.Bases.Where(entry => entry.Regime == "national"))
        {
            if (!admissions.Exists(admission => Evidence.Text(admission.Content["baseId"]) == named.Id))
            {
                yield return new Violation("national", named.Id, "It is included without an admission.", named.From);
            }
        }
    }

    private static bool Same(JsonNode content, string one, string other) => Evidence.Text(content[one]) == Evidence.Text(content[other]);
}
