namespace Bases.FiveYears.Checker;

/// <summary>Hosts decide themselves on what they spend (article 26): nothing that people were asked to do is about it.</summary>
internal static class Money
{
    public static IEnumerable<Violation> Check(Dossier dossier) =>
        from entry in dossier.Evidence.Journal
        where entry.Element is { } element && element.Contains("fund", StringComparison.OrdinalIgnoreCase)
        select new Violation("money", entry.Element!, "Somebody was asked about a use of funds.", Calendar.DayOf(entry.At));
}
