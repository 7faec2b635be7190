using System.Text.Json;
using Bases.Register.Calendars;
using Bases.Register.Codes;
using Bases.Register.Json;
using Bases.Register.Policies;
using Bases.Register.Views;

namespace Bases.Register.Imports;

/// <summary>Who names an entry: it cannot leave the register as long as somebody does.</summary>
public static class References
{
    /// <summary>The ids that other entries name, each once, in their order.</summary>
    /// <param name="ids">Of entries that would leave together: what they say of each other does not count.</param>
    public static IReadOnlyList<string> Among(IRegister register, IReadOnlyList<string> ids)
    {
        ArgumentNullException.ThrowIfNull(register);
        var leaving = ids.ToHashSet(StringComparer.Ordinal);
        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in register.Entries.Where(entry => !leaving.Contains(entry.Id) && NamesOthers(entry)))
        {
            Collect(JsonSerializer.SerializeToElement(entry, entry.GetType(), RegisterJson.Options), leaving, named);
        }

        return [.. ids.Where(named.Contains)];
    }

    // An import's own record names what it brought, and what officers configure names codes that may look like an id.
    private static bool NamesOthers(IRegisterEntry entry) =>
        entry
            is not (
                ImportRecord
                or SavedView
                or CodeList
                or PolicyParameter
                or RulePack
                or RegulationText
                or Interpretation
                or CalendarYear
                or DeadlineVariable
            );

    private static void Collect(JsonElement value, HashSet<string> ids, HashSet<string> named)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String when value.GetString() is { } text && ids.Contains(text):
                named.Add(text);
                break;
            case JsonValueKind.Array:
                foreach (var item in value.EnumerateArray())
                {
                    Collect(item, ids, named);
                }

                break;
            case JsonValueKind.Object:
                foreach (var member in value.EnumerateObject().Where(member => !member.Name.EndsWith("Code", StringComparison.Ordinal)))
                {
                    Collect(member.Value, ids, named);
                }

                break;
        }
    }
}
