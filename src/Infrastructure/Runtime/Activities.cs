using Bases.Activities.Contract;

namespace Bases.Infrastructure.Runtime;

/// <summary>The activities that run inside the transaction, by their type. A type that is not here is left to workers.</summary>
internal sealed class RegisteredActivities
{
    private readonly Dictionary<string, IActivity> byType = new(StringComparer.Ordinal);

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
    }

    public IActivity? Find(string type) => byType.GetValueOrDefault(type);
}
