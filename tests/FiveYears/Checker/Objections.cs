using System.Text.Json.Nodes;

namespace Bases.FiveYears.Checker;

/// <summary>
/// Objections (article 17, paragraph 2; I-17): one with a name and in the period is answered for – contacted in two working
/// days, found on in fifteen, or somebody is reminded – and holds up its own application until then; upheld, only a new
/// conclusion lets it be named. Without a name or too late it holds up nothing.
/// </summary>
internal static class Objections
{
    public static IEnumerable<Violation> Check(Dossier dossier) =>
        dossier
            .Evidence.Last("objection")
            .SelectMany(objection =>
                Check(dossier, objection.Id, objection.Content)
                    .Select(found => new Violation("objection", objection.Id, found.Message, found.On))
            );

    private static IEnumerable<(string Message, DateOnly? On)> Check(Dossier dossier, string id, JsonNode objection)
    {
        var evidence = dossier.Evidence;
        var received = Evidence.Instant(objection["receivedAt"])!.Value;
        var day = Calendar.DayOf(received);
        if (!evidence.WasTold("objection-new", id, received))
        {
            yield return ("The supervisors were not told of it.", day);
        }

        var publicity = evidence.Find("publicity", Evidence.Text(objection["publicityId"]) ?? "");
        var inTime = publicity is not null && day <= Evidence.Day(publicity["chosenEnd"]);
        var binding = inTime && objection["realName"]!.GetValue<bool>();
        if (!binding && objection["outcome"] is not null)
        {
            yield return ("It is without a name or too late, and was handled as if it were not.", day);
        }

        if (binding)
        {
            var found = Deadline(evidence, id, "contact", "objection-reminder", day, Catalogue.ContactDays)
                .Concat(Deadline(evidence, id, "verify", "objection-reminder", day, Catalogue.FindingDays));
            foreach (var problem in found)
            {
                yield return problem;
            }

            foreach (var problem in Effect(dossier, id, objection))
            {
                yield return problem;
            }
        }
    }

    private static IEnumerable<(string Message, DateOnly? On)> Deadline(
        Evidence evidence,
        string id,
        string step,
        string template,
        DateOnly received,
        int days
    )
    {
        var due = evidence.Calendar.After(received, days);
        var end = Calendar.EndOf(due);
        var done = evidence.StepsOf(id).LastOrDefault(entry => entry.Element == step)?.At;
        var reminded = evidence.WasTold(template, id, end);
        if (end <= evidence.Until && reminded == (done <= end))
        {
            yield return ($"{step} is due at {end:O} and was done at {done:O}; it {(reminded ? "was" : "was not")} reminded of.", due);
        }
    }

    private static IEnumerable<(string Message, DateOnly? On)> Effect(Dossier dossier, string id, JsonNode objection)
    {
        var evidence = dossier.Evidence;
        var application = dossier.Application(Evidence.Text(objection["applicationId"]))!;
        var named = dossier.Bases.FirstOrDefault(entry => entry.Application == application.Id);
        var closed = Evidence.Day(objection["closedOn"]);
        if (
            closed is { } on
            && Evidence.Text(objection["objector"]?["contact"]) is not null
            && !evidence.MailsOf("objection-reply", id).Any()
        )
        {
            yield return ("Its objector got no answer.", on);
        }

        if (named is not null && !(closed < named.From))
        {
            yield return ($"{named.Id} was named on {named.From:yyyy-MM-dd}, but it was closed on {closed:yyyy-MM-dd}.", named.From);
        }

        if (Evidence.Text(objection["outcome"]) != "upheld")
        {
            yield break;
        }

        var anew = evidence
            .History("recognitionDecision", application.Id)
            .LastOrDefault(revision => revision.Content["releasedAt"] is not null && Calendar.DayOf(revision.At) >= closed);
        if (named is not null && Evidence.Text(anew?.Content["conclusion"]) != "agree")
        {
            yield return ($"It was upheld, and {named.Id} named without a new conclusion.", named.From);
        }

        if (anew is null && closed is { } since && evidence.Until > Calendar.EndOf(since.AddDays(60)) && application.Status != "rejected")
        {
            yield return ("It was upheld, but nothing was decided anew.", since);
        }
    }
}
