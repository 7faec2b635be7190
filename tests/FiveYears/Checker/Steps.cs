namespace Bases.FiveYears.Checker;

/// <summary>What people entered, out of the journal, by the case in which they did.</summary>
internal static class Steps
{
    public static ILookup<string, Step> Of(IReadOnlyList<Entry> journal)
    {
        var cases = new Dictionary<long, string>();
        foreach (var entry in journal)
        {
            foreach (var started in entry.Events.Where(happened => Evidence.Text(happened!["event"]) == "instance-started"))
            {
                if (entry.Instance is { } instance && Evidence.Text(started!["businessKey"]) is { } key)
                {
                    cases[instance] = key;
                }
            }
        }

        return journal
            .Where(entry => entry is { Kind: "CompleteUserTask", Element: not null, Instance: not null })
            .Where(entry => cases.ContainsKey(entry.Instance!.Value))
            .ToLookup(
                entry => cases[entry.Instance!.Value],
                entry => new Step(
                    entry.Element!,
                    entry.Actor,
                    entry.At,
                    [
                        .. entry
                            .Events.Where(happened => Evidence.Text(happened!["event"]) == "variables-set")
                            .Select(happened => happened!["variables"]!),
                    ]
                ),
                StringComparer.Ordinal
            );
    }
}
