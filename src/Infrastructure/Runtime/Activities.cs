using Bases.Activities.Contract;

namespace Bases.Infrastructure.Runtime;

/// <summary>The activities that run inside the transaction, by their type. A type that is not here is left to workers.</summary>
internal sealed class RegisteredActivities
{
    private readonly Dictionary<string, IActivity> byType = new(StringComparer.Ordinal);
    private readonly HashSet<string> families;

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

        families = byType.Keys.Select(type => type.Split('.')[0]).ToHashSet(StringComparer.Ordinal);
    }

    public IActivity? Find(string type) => byType.GetValueOrDefault(type);

    /// <summary>Whether activities here have this family of types (what stands before the first dot), so that a worker outside takes none of it.</summary>
    public bool Reserves(string type) => type.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot && families.Contains(type[..dot]);
}
