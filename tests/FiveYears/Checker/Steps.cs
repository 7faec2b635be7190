namespace Bases.FiveYears.Checker;

/// <summary>What people entered, out of the journal, by the case in which they did.</summary>
internal static class Steps
{
    /// <summary>Which case each instance is, by its business key.</summary>
    public static IReadOnlyDictionary<long, string> Cases(IReadOnlyList<Entry> journal)
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

        return cases;
    }

    /// <summary>When the timers of a case went off, by case and element.</summary>
    public static ILookup<(string Case, string Element), DateTimeOffset> Fired(
        IReadOnlyList<Entry> journal,
        IReadOnlyDictionary<long, string> cases
    ) =>
        journal
            .Where(entry => entry is { Kind: "FireTimer", Element: not null, Instance: { } instance } && cases.ContainsKey(instance))
            .ToLookup(entry => (cases[entry.Instance!.Value], entry.Element!), entry => entry.At);

    public static ILookup<string, Step> Of(IReadOnlyList<Entry> journal, IReadOnlyDictionary<long, string> cases) =>
        journal
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
