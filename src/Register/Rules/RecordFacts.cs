using Bases.Register.Calendars;
using Bases.Register.Integrity;
using Bases.Register.Policies;

namespace Bases.Register.Rules;

/// <summary>Bad records as a rule sees them (I-4, I-6): decided inside the window, or with a sanction in force on the reference date.</summary>
/// <param name="Text">The records that count, for the reason.</param>
public sealed record RecordFacts(int InWindow, int InForce, string Text)
{
    /// <param name="records">Those decided after the reference date were not yet in the register on that day.</param>
    public static RecordFacts Of(IEnumerable<AdverseRecord> records, DateOnly reference, DayWindow window, Policy policy)
    {
        var known = records.Where(record => record.DecidedOn <= reference).ToList();
        var inWindow = known.Where(record => window.Contains(record.DecidedOn)).ToList();
        var inForce = policy.Bool("records.sanctionInForceCounts") ? known.Where(record => record.SanctionUntil >= reference).ToList() : [];
        return new RecordFacts(inWindow.Count, inForce.Count, Wording.List(inWindow.Union(inForce).Select(Describe)));
    }

    private static string Describe(AdverseRecord record) =>
        $"{Wording.Day(record.DecidedOn)}作出" + (record.SanctionUntil is { } until ? $"（惩戒至{Wording.Day(until)}）" : "");
}
