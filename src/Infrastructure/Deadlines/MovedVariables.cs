using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Bases.Dmn.Values;
using Bases.Engine;
using Bases.Engine.Commands;
using Bases.Engine.State;
using Bases.Register.Calendars;

namespace Bases.Infrastructure.Deadlines;

/// <summary>The dates among an instance's variables that are counted on the working calendar, as they are on the new one.</summary>
internal sealed class MovedVariables
{
    private const string Format = "yyyy-MM-dd";
    private readonly Dictionary<(Key Scope, string Name), Value> moved = [];

    /// <param name="restage">A stage of the annual reminders on the new calendar; null where it stays.</param>
    /// <param name="since">No date among them was counted from an earlier day.</param>
    public MovedVariables(
        InstanceState state,
        IEnumerable<DeadlineVariable> variables,
        CalendarDifference difference,
        Func<ContextValue, ContextValue?> restage,
        Func<DeadlineVariable, DateOnly> since
    )
    {
        foreach (var variable in variables)
        {
            var path = variable.Variable.Split('.');
            foreach (var scope in state.Elements.Prepend(state.Root!).Distinct())
            {
                if (
                    (variable.Process is null || scope.Definition.ProcessId == variable.Process)
                    && Own(scope, path[0]) is { } value
                    && (
                        variable.Rule == DeadlineRule.ReminderStage
                            ? value is ContextValue stage
                                ? restage(stage)
                                : null
                            : Move(value, path.AsSpan(1), day => difference.Move(day, variable.Rule, since(variable)))
                    )
                        is { } changed
                )
                {
                    moved[(scope.Key, path[0])] = changed;
                }
            }
        }
    }

    public IEnumerable<Command> Commands =>
        moved
            .GroupBy(entry => entry.Key.Scope)
            .Select(scope => new SetVariables(
                scope.Key,
                new ContextValue(scope.Select(entry => KeyValuePair.Create(entry.Key.Name, entry.Value)))
            ));

    /// <summary>What an expression at an element will see.</summary>
    public IVariables At(ElementInstance element) => new View(this, element);

    private Value? Own(ElementInstance scope, string name) =>
        moved.TryGetValue((scope.Key, name), out var changed) ? changed
        : scope.LocalVariables().TryGet(name, out var value) ? value
        : null;

    /// <returns>Null when nothing in it moves.</returns>
    private static Value? Move(Value value, ReadOnlySpan<string> path, Func<DateOnly, DateOnly> move)
    {
        switch (value)
        {
            case ListValue list:
                var items = new List<Value>();
                foreach (var item in list.Items)
                {
                    items.Add(Move(item, path, move) ?? item);
                }

                return items.SequenceEqual(list.Items, ReferenceEqualityComparer.Instance) ? null : new ListValue(items);
            case ContextValue context when path.Length > 0:
                return context.TryGet(path[0], out var member) && Move(member, path[1..], move) is { } changed
                    ? context.With(path[0], changed)
                    : null;
            case not (ContextValue or NullValue) when path.Length == 0:
                return MoveText(value.ToString() ?? "", move) is { } text ? new StringValue(text) : null;
            default:
                return null;
        }
    }

    /// <summary>A date, or a date with a time behind it that stays.</summary>
    private static string? MoveText(string text, Func<DateOnly, DateOnly> move)
    {
        if (
            text.Length < Format.Length
            || !DateOnly.TryParseExact(
                text.AsSpan(0, Format.Length),
                Format,
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            )
        )
        {
            return null;
        }

        // Midnight is 24:00 of the day before: that one is the last day.
        var rest = text[Format.Length..];
        var after = rest.StartsWith("T00:00", StringComparison.Ordinal) ? 1 : 0;
        var other = move(day.AddDays(-after)).AddDays(after);
        return other == day ? null : other.ToString(Format, CultureInfo.InvariantCulture) + rest;
    }

    private sealed class View(MovedVariables all, ElementInstance element) : IVariables
    {
        public bool TryGet(string name, [MaybeNullWhen(false)] out Value value)
        {
            for (var scope = element; scope is not null; scope = scope.Role == ElementRole.Process ? null : scope.Parent)
            {
                if (all.Own(scope, name) is { } own)
                {
                    value = own;
                    return true;
                }
            }

            value = null;
            return false;
        }
    }
}
