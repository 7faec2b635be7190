namespace Bases.FiveYears.Checker;

/// <summary>
/// 命名 (article 18): a document drafted by one person and released by another, whose date is the day of the naming; each base
/// of it with a number of its own, announced and told; nobody named without it, and nobody who was cleared forgotten.
/// </summary>
internal static class Namings
{
    /// <summary>Days after which a cleared application must be named.</summary>
    private const int Patience = 60;

    public static IEnumerable<Violation> Check(Dossier dossier)
    {
        var evidence = dossier.Evidence;
        var documents = evidence.Last("namingDocument").Where(document => document.Content["releasedBy"] is not null).ToList();
        return documents
            .SelectMany(document => Document(dossier, document))
            .Concat(Bases(dossier, documents))
            .Concat(Numbers(dossier))
            .Concat(Forgotten(dossier));
    }

    private static IEnumerable<Violation> Document(Dossier dossier, Revision document)
    {
        var content = document.Content;
        var issued = Evidence.Day(content["issuedOn"])!.Value;
        if (Evidence.Text(content["draftedBy"]) == Evidence.Text(content["releasedBy"]))
        {
            yield return Wrong($"{content["draftedBy"]} drafted and released it.");
        }

        if (Evidence.Text(content["documentNumber"]) is null or "")
        {
            yield return Wrong("It has no number.");
        }

        var announced = dossier.Evidence.Find("announcement", document.Id)?["baseIds"]?.AsArray().Select(Evidence.Text).ToHashSet() ?? [];
        foreach (var id in content["baseIds"]!.AsArray().Select(id => Evidence.Text(id)!))
        {
            if (!announced.Contains(id))
            {
                yield return Wrong($"{id} was named, but not announced.");
            }

            if (dossier.Base(id) is { } named && named.From != issued)
            {
                yield return Wrong($"{id} counts from {named.From:yyyy-MM-dd}, but the document is of {issued:yyyy-MM-dd}.");
            }
        }

        Violation Wrong(string message) => new("naming", document.Id, message, issued);
    }

    private static IEnumerable<Violation> Bases(Dossier dossier, List<Revision> documents)
    {
        var named = documents.SelectMany(document => document.Content["baseIds"]!.AsArray().Select(Evidence.Text)).ToHashSet();
        foreach (var entry in dossier.Bases.Where(entry => entry.Application is not null))
        {
            var application = dossier.Application(entry.Application)!;
            if (!named.Contains(entry.Id))
            {
                yield return new Violation("naming", entry.Id, "It was named without a document.", entry.From);
            }

            if (application.First("named") is not { } at || !dossier.Evidence.WasTold("application-named", application.Id, at))
            {
                yield return new Violation("naming", entry.Id, $"The host of {application.Id} was not told.", entry.From);
            }
        }
    }

    private static IEnumerable<Violation> Numbers(Dossier dossier) =>
        from named in dossier.Bases
        let number = Evidence.Text(named.Last["baseNumber"])
        where number is not null
        group named by number into same
        where same.Count() > 1
        select new Violation("naming", same.Key, $"{string.Join(" and ", same.Select(named => named.Id))} have one number.");

    private static IEnumerable<Violation> Forgotten(Dossier dossier) =>
        from application in dossier.Applications
        where application.States[^1] is { Status: "publicity", From: var since } && since.AddDays(Patience) < dossier.Evidence.Until
        select new Violation("naming", application.Id, "It is cleared, but was never named.", Calendar.DayOf(application.States[^1].From));
}
