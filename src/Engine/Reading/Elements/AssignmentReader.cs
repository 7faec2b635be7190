using System.Globalization;
using System.Xml.Linq;
using Bases.Dmn.Values;
using Bases.Engine.Model;
using Bases.Engine.Model.Activities;
using Bases.Engine.Model.Events;
using Bases.Engine.Model.Extensions;
using Bases.Engine.Model.Timers;
using Bases.Engine.Reading.Xml;
using Bases.Engine.Validation.Rules;

namespace Bases.Engine.Reading.Elements;

/// <summary>Reads who does a user task and by when.</summary>
internal static class AssignmentReader
{
    private const int LowestPriority = 0;
    private const int HighestPriority = 100;

    public static AssignmentDefinition Assignment(ReadingContext context, XElement element)
    {
        if (element.Extension("assignmentDefinition") is { } assignment)
        {
            return new AssignmentDefinition(Literal("assignee"), Literal("candidateGroups"), Literal("candidateUsers"));

            Expression? Literal(string attribute) =>
                context.Expressions.Literal(assignment.Text(attribute), assignment, element, attribute);
        }

        // The standard's own resource roles (BPMN 2.0.2, 10.3.1): a performer does it, a potential owner may.
        var performer = Role(context, element, "humanPerformer") ?? Role(context, element, "performer");
        var owner = Role(context, element, "potentialOwner");
        return performer is null && owner is null ? AssignmentDefinition.None : new AssignmentDefinition(performer, owner, null);
    }

    public static TaskSchedule Schedule(ReadingContext context, XElement element)
    {
        if (element.Extension("taskSchedule") is not { } schedule)
        {
            return TaskSchedule.None;
        }

        return new TaskSchedule(Date("dueDate"), Date("followUpDate"));

        Expression? Date(string attribute)
        {
            var date = context.Expressions.Literal(schedule.Text(attribute), schedule, element, attribute);
            if (date?.StaticText is { } text && TimerSchedule.Parse(TimerType.Date, text) is null)
            {
                context.Problems.Add(
                    FileRules.AttributeValue,
                    context.IdOf(element),
                    schedule.Line(),
                    attribute,
                    text,
                    "2026-03-02T09:00:00+08:00, =…"
                );
            }

            return date;
        }
    }

    public static Expression? Priority(ReadingContext context, XElement element)
    {
        if (element.Extension("priorityDefinition") is not { } definition)
        {
            return null;
        }

        var priority = context.Expressions.Literal(definition.Text("priority"), definition, element, "priority");
        if (priority?.StaticText is not { } text)
        {
            return priority;
        }

        if (
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number is >= LowestPriority and <= HighestPriority
        )
        {
            return Expression.Constant(text, NumberValue.Of(number));
        }

        context.Problems.Add(ActivityRules.Priority, context.IdOf(element), definition.Line(), text);
        return null;
    }

    /// <summary>Lanes say who is responsible where nothing else does.</summary>
    public static void LaneAsGroup(UserTask task)
    {
        if (task.Assignment == AssignmentDefinition.None && task.Lane?.Name is { } lane)
        {
            task.Assignment = new AssignmentDefinition(null, Expression.Static(lane), null);
        }
    }

    private static Expression? Role(ReadingContext context, XElement element, string tag)
    {
        if (element.Child(tag) is not { } role)
        {
            return null;
        }

        if (role.Child("resourceAssignmentExpression") is not null && role.Child("resourceRef") is not null)
        {
            context.Problems.Add(ReferenceRules.RoleTwice, context.IdOf(element), role.Line());
        }

        if (role.Child("resourceAssignmentExpression")?.Elements().FirstOrDefault(e => e.IsBpmn()) is { } expression)
        {
            return context.Expressions.LanguageIsFeel(expression, element)
                ? context.Expressions.Feel(expression.Value, expression, element, tag)
                : null;
        }

        var resource = role.ChildText("resourceRef");
        var name = resource is null ? null : context.FindXml(role, resource)?.Text("name");
        return (name ?? role.Text("name")) is { } text ? Expression.Static(text) : null;
    }
}
