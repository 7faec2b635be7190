using System.Reflection;
using Bases.Engine.Simulation;

namespace Bases.Activities.Contract;

/// <summary>Every activity of an assembly that has an <see cref="ActivityAttribute"/>, by its type.</summary>
public sealed class ActivityCatalogue
{
    private readonly Dictionary<string, IActivity> activities;

    private ActivityCatalogue(IEnumerable<IActivity> activities)
    {
        this.activities = activities.ToDictionary(activity => activity.Type, StringComparer.Ordinal);
        var outputs = Descriptions.ToDictionary(
            activity => activity.Type,
            activity => activity.Outputs.Select(output => output.Name),
            StringComparer.Ordinal
        );
        var documents = Descriptions.ToDictionary(activity => activity.Type, activity => activity.Documents, StringComparer.Ordinal);
        Known = new KnownActivities(
            outputs.ContainsKey,
            outputs.GetValueOrDefault,
            (process, type) =>
                documents
                    .GetValueOrDefault(type, [])
                    .Where(filled => filled.In is null || filled.In == process)
                    .Select(filled => filled.Template)
        );
        DocumentFields = FillsAttribute.FieldsOf(documents.Values.SelectMany(filled => filled));
    }

    /// <summary>The activities of this product.</summary>
    public static ActivityCatalogue All { get; } = In(typeof(ActivityCatalogue).Assembly);

    /// <summary>What the checks of files may rely on.</summary>
    public KnownActivities Known { get; }

    /// <summary>The fields that each docx template may ask for, by the template's file name.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> DocumentFields { get; }

    public IReadOnlyCollection<IActivity> Activities => activities.Values;

    public IEnumerable<ActivityDescription> Descriptions =>
        activities
            .Values.Select(activity => ActivityDescription.Of(activity.GetType()))
            .OrderBy(description => description.Type, StringComparer.Ordinal);

    public IActivity? Find(string type) => activities.GetValueOrDefault(type);

    private static ActivityCatalogue In(Assembly assembly) =>
        new(
            assembly
                .GetTypes()
                .Where(type => !type.IsAbstract && type.GetCustomAttribute<ActivityAttribute>() is not null)
                .OrderBy(type => type.FullName, StringComparer.Ordinal)
                .Select(type => (IActivity)Activator.CreateInstance(type)!)
        );
}
