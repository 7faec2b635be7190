using System.Diagnostics.CodeAnalysis;
using Bases.Dmn.Values;
using Bases.Engine.Model;
using Bases.Engine.State;

namespace Bases.Engine.Execution;

/// <summary>Expressions that have to give a text.</summary>
internal static class Texts
{
    /// <param name="what">What it is, for the incident: "the message name".</param>
    /// <returns>False when it gave none; an incident tells.</returns>
    public static bool TryText(
        Turn turn,
        ElementInstance element,
        Expression expression,
        string what,
        [MaybeNullWhen(false)] out string text
    )
    {
        text = expression.StaticText;
        if (text is not null)
        {
            return true;
        }

        var value = expression.Evaluate(element, turn.Environment);
        text = Of(value);
        if (text is not null)
        {
            return true;
        }

        Incidents.Raise(
            turn,
            element,
            IncidentTypes.ExtractValueError,
            $"Expected {what} '{expression}' of '{element.ElementId}' to be a text, but it is {Describe(value)}."
        );
        return false;
    }

    /// <summary>The text of a string, number, or temporal value; null for anything else.</summary>
    public static string? Of(Value value) =>
        value switch
        {
            StringValue text => text.Content,
            NullValue or ListValue or ContextValue or FunctionValue => null,
            _ => value.ToString(),
        };

    public static string Describe(Value value) => value.IsNull ? "null" : $"a {value.TypeName}";
}
