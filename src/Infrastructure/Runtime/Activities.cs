using System.Reflection;
using Bases.Activities.Contract;

namespace Bases.Infrastructure.Runtime;

/// <summary>The activities that run inside the transaction, by their type. A type that is not here is left to workers.</summary>
internal sealed class RegisteredActivities
{
    private readonly Dictionary<string, IActivity> byType = new(StringComparer.Ordinal);
    private readonly HashSet<string> families;
    private readonly Dictionary<string, List<FillsAttribute>> filled;

    public RegisteredActivities(IEnumerable<IActivity> activities)
    {
        foreach (var activity in activities)
        {
            if (!byType.TryAdd(activity.Type, activity))
            {
                throw new InvalidOperationException(
                    $"Two activities have the type '{activity.Type}': {byType[activity.Type].GetType()} and {activity.GetType()}."
                );
            }
        }

        filled = activities
            .Select(activity => (activity.Type, Documents: activity.GetType().GetCustomAttributes<FillsAttribute>().ToList()))
            .Where(activity => activity.Documents.Count > 0)
            .ToDictionary(activity => activity.Type, activity => activity.Documents, StringComparer.Ordinal);
        DocumentFields = FillsAttribute.FieldsOf(filled.Values.SelectMany(documents => documents));
        families = byType.Keys.Select(type => type.Split('.')[0]).ToHashSet(StringComparer.Ordinal);
    }

    public IActivity? Find(string type) => byType.GetValueOrDefault(type);

    /// <summary>The fields that each docx template may ask for, by the template's file name.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> DocumentFields { get; }

    /// <summary>The docx templates that an activity fills in a process.</summary>
    public IEnumerable<string> DocumentsOf(string process, string type) =>
        filled
            .GetValueOrDefault(type, [])
            .Where(document => document.In is null || document.In == process)
            .Select(document => document.Template);

    /// <summary>Whether activities here have this family of types (what stands before the first dot), so that a worker outside takes none of it.</summary>
    public bool Reserves(string type) => type.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot && families.Contains(type[..dot]);
}
