using System.Xml.Linq;
using Bases.Engine.Model;
using Bases.Engine.Model.Activities;
using Bases.Engine.Model.Events;
using Bases.Engine.Model.Extensions;
using Bases.Engine.Reading.Xml;
using Bases.Engine.Validation.Rules;

namespace Bases.Engine.Reading.Elements;

/// <summary>Reads tasks (BPMN 2.0.2, 10.3.3 and 10.3.4).</summary>
internal static class TaskReader
{
    public static FlowNode AbstractTask(ReadingContext context, XElement element) =>
        NodeParts.Activity(context, element, new AbstractTask { Id = context.IdOf(element) });

    public static FlowNode ManualTask(ReadingContext context, XElement element) =>
        NodeParts.Activity(context, element, new ManualTask { Id = context.IdOf(element) });

    public static FlowNode ServiceTask(ReadingContext context, XElement element) =>
        NodeParts.Activity(context, element, new ServiceTask { Id = context.IdOf(element) });

    public static FlowNode UserTask(ReadingContext context, XElement element)
    {
        var task = NodeParts.Activity(
            context,
            element,
            new UserTask
            {
                Id = context.IdOf(element),
                Form = FormReader.Form(context, element),
                Assignment = AssignmentReader.Assignment(context, element),
                Schedule = AssignmentReader.Schedule(context, element),
                Priority = AssignmentReader.Priority(context, element),
                TaskListeners = ExtensionReader.TaskListeners(context, element),
            }
        );

        // Later than later: by then the lanes know their nodes.
        context.Later(() => context.Later(() => AssignmentReader.LaneAsGroup(task)));
        return task;
    }

    public static FlowNode SendTask(ReadingContext context, XElement element)
    {
        var task = NodeParts.Activity(context, element, new SendTask { Id = context.IdOf(element) });
        Message(context, element, message => task.Message = message);
        return task;
    }

    public static FlowNode ReceiveTask(ReadingContext context, XElement element)
    {
        var task = NodeParts.Activity(
            context,
            element,
            new ReceiveTask { Id = context.IdOf(element), Instantiate = context.Flag(element, "instantiate", false) }
        );
        Message(context, element, message => task.Message = message);
        return task;
    }

    public static FlowNode ScriptTask(ReadingContext context, XElement element) =>
        NodeParts.Activity(context, element, new ScriptTask { Id = context.IdOf(element), Script = ScriptReader.Script(context, element) });

    public static FlowNode BusinessRuleTask(ReadingContext context, XElement element) =>
        NodeParts.Activity(
            context,
            element,
            new BusinessRuleTask { Id = context.IdOf(element), CalledDecision = CalledDecision(context, element) }
        );

    private static void Message(ReadingContext context, XElement element, Action<Message?> set)
    {
        if (element.Text("messageRef") is { } reference)
        {
            context.Later(() => set(context.Resolve<Message>(element, element, reference, "messageRef")));
        }
    }

    private static CalledDecision? CalledDecision(ReadingContext context, XElement element)
    {
        if (element.Extension("calledDecision") is not { } called)
        {
            return null;
        }

        var decision = context.Expressions.Literal(called.Text("decisionId"), called, element, "decisionId");
        if (decision is null)
        {
            context.Problems.Add(ActivityRules.DecisionMissing, context.IdOf(element), called.Line());
            return null;
        }

        if (called.Text("resultVariable") is not { } result)
        {
            context.Problems.Add(ActivityRules.ResultVariableMissing, context.IdOf(element), called.Line());
            return null;
        }

        return new CalledDecision(decision, result, ExtensionReader.Binding(context, called, element));
    }
}
