using System.Text.Json.Nodes;

namespace Bases.FiveYears.Checker;

/// <summary>
/// 公示 (article 17, I-3): at least five working days, the day of publication not counted; who was agreed to and nobody else;
/// the list never changed; everybody on it told; nobody named before the day after its end.
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

        Violation Wrong(string message, DateOnly on) => new("publicity", publicity.Id, message, on);
    }

    public static List<string> Listed(JsonNode publicity) =>
        [.. publicity["approvedApplications"]!.AsArray().Select(id => Evidence.Text(id)!)];

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
