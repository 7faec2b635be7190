using System.Text.Json.Nodes;

namespace Bases.FiveYears.Checker;

/// <summary>
/// The recommending departments (article 6): a local unit is accepted only with the positive opinion of its own city's
/// bureau, which is reminded when it takes longer than it has; mandates are told, and taken back at the end of their last day.
/// </summary>
internal static class Bureaux
{
    public static IEnumerable<Violation> Check(Dossier dossier) =>
        dossier
            .Applications.Where(application => application.IsLocal)
            .SelectMany(application => Opinion(dossier.Evidence, application))
            .Concat(dossier.Evidence.Last("mandate").SelectMany(mandate => Mandate(dossier.Evidence, mandate.Id, mandate.Content)));

    private static IEnumerable<Violation> Opinion(Evidence evidence, Application application)
    {
        var opinion = application.Last["recommendation"];
        var positive = Evidence.Text(opinion?["opinion"]) == "recommend" && Evidence.Text(opinion?["departmentCity"]) == application.City;
        if (application.First("accepted") is { } accepted && !positive)
        {
            yield return Wrong($"It was accepted without the positive opinion of {application.City}.", accepted);
        }

        if (Evidence.Text(opinion?["opinion"]) == "not_recommend" && application.Status != "not_recommended")
        {
            yield return Wrong($"The bureau did not recommend it, but it is {application.Status}.", application.States[^1].From);
        }

        var spells = application.States.Where(state => state.Status == "municipal_check").ToList();
        var reminded = evidence.MailsOf("municipal-check-reminder", application.Id).Select(mail => mail.At).ToList();
        var late = spells
            .Select(spell => (spell.To, Due: Calendar.EndOf(evidence.Calendar.After(Calendar.DayOf(spell.From), Catalogue.BureauDays))))
            .Where(spell => !(spell.To < spell.Due) && spell.Due <= evidence.Until)
            .Select(spell => spell.Due)
            .Take(1)
            .ToList();
        if (!late.SequenceEqual(reminded))
        {
            yield return Wrong($"The bureau was reminded at {Instants(reminded)}, not at {Instants(late)}.", late.Concat(reminded).First());
        }

        Violation Wrong(string message, DateTimeOffset at) => new("bureau", application.Id, message, Calendar.DayOf(at));
    }

    private static IEnumerable<Violation> Mandate(Evidence evidence, string id, JsonNode mandate)
    {
        if (Evidence.Instant(mandate["grantedAt"]) is not { } granted)
        {
            yield break;
        }

        if (!evidence.WasTold("mandate-granted", id, granted))
        {
            yield return Wrong("The bureau was not told of its mandate.", granted);
        }

        var end = Calendar.EndOf(Evidence.Day(mandate["to"])!.Value);
        var reported = Evidence.Instant(mandate["reportedAt"]);
        var recalled = Evidence.Instant(mandate["recalledAt"]);
        if (reported >= end)
        {
            yield return Wrong($"It was reported on at {reported:O}, after its end.", end);
        }

        if (reported is null && end <= evidence.Until && Evidence.Text(mandate["status"]) != "recalled")
        {
            if (recalled != end || !evidence.WasTold("mandate-recalled", id, end))
            {
                yield return Wrong($"It ran out at {end:O}, but was taken back at {recalled:O}.", end);
            }
        }

        Violation Wrong(string message, DateTimeOffset at) => new("bureau", id, message, Calendar.DayOf(at));
    }

    private static string Instants(List<DateTimeOffset> instants) =>
        instants.Count == 0 ? "no time" : string.Join(" and ", instants.Select(at => $"{at:O}"));
}
