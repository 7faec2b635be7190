using System.Reflection;
using System.Text.Json;

namespace Bases.Activities.Contract;

/// <summary>What the designer is told of an activity; read from its attributes.</summary>
public sealed record ActivityDescription(
    string Type,
    string Title,
    string Summary,
    IReadOnlyList<ActivityField> Inputs,
    IReadOnlyList<ActivityField> Outputs,
    IReadOnlyList<ThrowsAttribute> Errors,
    IReadOnlyList<FillsAttribute> Documents
)
{
    public static ActivityDescription Of(Type activity)
    {
        var attribute =
            activity.GetCustomAttribute<ActivityAttribute>()
            ?? throw new InvalidOperationException($"{activity.Name} has no [Activity] attribute.");
        var generic = activity.BaseType;
        while (generic is not null && !(generic.IsGenericType && generic.GetGenericTypeDefinition() == typeof(Activity<,>)))
        {
            generic = generic.BaseType;
        }

        var arguments = generic?.GetGenericArguments() ?? [];
        return new ActivityDescription(
            attribute.Type,
            attribute.Title,
            attribute.Summary,
            arguments.Length == 2 ? Fields(arguments[0]) : [],
            arguments.Length == 2 ? Fields(arguments[1]) : [],
            [.. activity.GetCustomAttributes<ThrowsAttribute>()],
            [.. activity.GetCustomAttributes<FillsAttribute>()]
        );
    }

    internal static string TypeOf(Type activity) =>
        activity.GetCustomAttribute<ActivityAttribute>()?.Type
        ?? throw new InvalidOperationException($"{activity.Name} has no [Activity] attribute.");

    private static IReadOnlyList<ActivityField> Fields(Type record) =>
        [
            .. record
                .GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(property => property.GetIndexParameters().Length == 0)
                .Select(property => new ActivityField(
                    JsonNamingPolicy.CamelCase.ConvertName(property.Name),
                    property.GetCustomAttribute<LabelAttribute>()?.Label ?? property.Name,
                    property.GetCustomAttribute<System.Runtime.CompilerServices.RequiredMemberAttribute>() is not null
                )),
        ];
}

/// <summary>An input or output variable of an activity.</summary>
public sealed record ActivityField(string Name, string Label, bool Required);
