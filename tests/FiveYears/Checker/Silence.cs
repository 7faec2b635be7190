namespace Bases.FiveYears.Checker;

/// <summary>A base that has ended hears nothing any more; the letter of its end is the last one.</summary>
internal static class Silence
{
    public static IEnumerable<Violation> Check(Evidence evidence, IReadOnlyList<NamedBase> bases)
    {
        var ended = bases.Where(named => named.EndedAt is not null).ToDictionary(named => named.Id, StringComparer.Ordinal);
        return from mail in evidence.Mails
            where mail.Case?.Split('-') is [_, var baseId, ..] && ended.TryGetValue(baseId, out var named) && mail.At > named.EndedAt
            // What is said of the new naming goes to the new base (article 31).
            where mail.Template != "redesignation-renamed"
            select new Violation("silence", mail.Case!, $"“{mail.Template}” went to {mail.To} at {mail.At:O}, after the end of the base.");
    }
}
