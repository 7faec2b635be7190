namespace Bases.FiveYears.Checker;

/// <summary>
/// Support (articles 19 to 21): bases are invited while they are effective, all that fit and nobody else, each told at that
/// instant; a priority rests on a person's statement about equal conditions and goes to an effective base.
/// </summary>
internal static class Support
{
    public static IEnumerable<Violation> Check(Dossier dossier)
    {
        var evidence = dossier.Evidence;
        var invitations = evidence
            .Last("eventInvitation")
            .ToLookup(entry => Evidence.Text(entry.Content["eventId"])!, StringComparer.Ordinal);
        foreach (var held in evidence.Last("exchangeEvent").Where(entry => invitations.Contains(entry.Id)))
        {
            var fields = held.Content["filter"]!["fields"]!.AsArray().Select(Evidence.Text).ToHashSet();
            var at = evidence.History("eventInvitation", invitations[held.Id].First().Id)[0].At;
            var fit = dossier
                .Bases.Where(named => named.WasEffectiveAt(at) && fields.Contains(named.FieldAt(at)))
                .ToDictionary(named => named.Id, StringComparer.Ordinal);
            var invited = invitations[held.Id].Select(entry => Evidence.Text(entry.Content["baseId"])!).ToHashSet(StringComparer.Ordinal);
            foreach (var id in invited.Except(fit.Keys).Concat(fit.Keys.Except(invited)))
            {
                yield return new Violation(
                    "support",
                    held.Id,
                    $"{id} {(fit.ContainsKey(id) ? "fits" : "does not fit")}, but was {(invited.Contains(id) ? "" : "not ")}invited.",
                    Calendar.DayOf(at)
                );
            }

            var told = evidence.MailsOf("event-invitation", held.Id).Select(mail => mail.To).ToHashSet(StringComparer.Ordinal);
            foreach (var named in fit.Values.Where(named => named.LeaderMail(at) is { } leader && !told.Contains(leader)))
            {
                yield return new Violation("support", held.Id, $"{named.Id} got no invitation.", Calendar.DayOf(at));
            }
        }

        foreach (var record in evidence.Last("supportRecord").Where(entry => entry.Content["statedAt"] is not null))
        {
            var at = Evidence.Instant(record.Content["statedAt"])!.Value;
            var named = dossier.Base(Evidence.Text(record.Content["baseId"]))!;
            if (
                !named.WasEffectiveAt(at)
                || Evidence.Text(record.Content["equalConditions"]) is null or ""
                || record.Content["statedBy"] is null
            )
            {
                yield return new Violation(
                    "support",
                    record.Id,
                    $"{named.Id} went first without a statement, or after its end.",
                    Calendar.DayOf(at)
                );
            }
        }
    }
}
