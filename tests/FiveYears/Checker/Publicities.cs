using System.Text.Json.Nodes;

namespace Bases.FiveYears.Checker;

/// <summary>
/// 公示 (article 17, I-3): at least five working days, the day of publication not counted; who was agreed to and nobody else;
/// the list never changed; everybody on it told; over at 24:00 of its last day and not before, and whoever is not objected to is
/// held up by nobody else's objection (I-17); nobody named before the day after its end.
/// </summary>
internal static class Publicities
{
    public static IEnumerable<Violation> Check(Dossier dossier) =>
        dossier.Evidence.Last("publicity").SelectMany(publicity => Check(dossier, publicity));

    private static IEnumerable<Violation> Check(Dossier dossier, Revision publicity)
    {
        var evidence = dossier.Evidence;
        var content = publicity.Content;
        var published = Evidence.Instant(content["publishedAt"])!.Value;
        var end = Evidence.Day(content["chosenEnd"])!.Value;
        var earliest = evidence.Calendar.After(Calendar.DayOf(published), Catalogue.PublicityDays);
        if (end < earliest)
        {
            yield return Wrong(
                $"It ends on {end:yyyy-MM-dd}; {Catalogue.PublicityDays} working days are over on {earliest:yyyy-MM-dd}.",
                end
            );
        }

        foreach (var revision in evidence.History("publicity", publicity.Id).Skip(1))
        {
            if (!JsonNode.DeepEquals(revision.Content["entries"], content["entries"]))
            {
                yield return Wrong("The published list was changed.", Calendar.DayOf(revision.At));
            }
        }

        var call = Evidence.Text(content["callId"]);
        var listed = Listed(content);
        var agreed = dossier
            .Applications.Where(application => application.Call == call && application.StatusAt(published.AddTicks(-1)) == "agreed")
            .Select(application => application.Id)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var id in listed.Except(agreed).Concat(agreed.Except(listed)))
        {
            yield return Wrong(
                $"{id} was {(agreed.Contains(id) ? "" : "not ")}agreed to, but is {(listed.Contains(id) ? "" : "not ")}on the list.",
                end
            );
        }

        foreach (var id in listed)
        {
            if (!evidence.WasTold("publicity-started", id, published))
            {
                yield return Wrong($"{id} was not told of it.", Calendar.DayOf(published));
            }

            if (dossier.Bases.FirstOrDefault(named => named.Application == id) is { } early && early.From <= Later(end, earliest))
            {
                yield return Wrong($"{early.Id} was named on {early.From:yyyy-MM-dd}, before it was over.", early.From);
            }
        }

        var over = Calendar.EndOf(Later(end, earliest));
        if (over <= evidence.Until && call is not null && !evidence.Fired(call, "publicity-ends", over))
        {
            yield return Wrong($"It did not end at {over:O}.", end);
        }

        // Objections act on one application (I-17): who has none against him waits for nobody.
        var objected = evidence.Last("objection").Select(objection => Evidence.Text(objection.Content["applicationId"])).ToHashSet();
        foreach (var application in dossier.Applications.Where(one => listed.Contains(one.Id) && !objected.Contains(one.Id)))
        {
            if (over <= evidence.Until && application.IsPendingAt(over) && !evidence.Fired(application.Id, "clearance-day", over))
            {
                yield return Wrong($"{application.Id} could not be named from {over:O} on, although nobody objected to it.", end);
            }
        }

        Violation Wrong(string message, DateOnly on) => new("publicity", publicity.Id, message, on);
    }

    public static List<string> Listed(JsonNode publicity) =>
        [.. publicity["approvedApplications"]!.AsArray().Select(id => Evidence.Text(id)!)];

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
