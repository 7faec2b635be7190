using Bases.Dmn.Feel;
using Bases.Dmn.Values;
using Bases.Engine.Effects;
using Bases.Engine.Model;
using Bases.Engine.Model.Activities;
using Bases.Engine.Model.Events;
using Bases.Engine.Model.Timers;
using Bases.Infrastructure.Store;
using Bases.Infrastructure.Writing;

namespace Bases.Infrastructure.Deployments;

/// <summary>Message, signal and timer start events of the newest version of each process wait as rows without an instance.</summary>
internal sealed class StartEvents(Compiled compiled, IWorkingCalendar calendar)
{
    /// <summary>A new version of a process takes the place of the one before.</summary>
    public void Replace(WriteSession session, Catalogue catalogue, Definition definition)
    {
        session.Sql.Run("DELETE FROM timers WHERE process_id = @0 AND instance_key IS NULL", definition.Deployed.Id);
        session.Sql.Run("DELETE FROM subscriptions WHERE process_id = @0 AND instance_key IS NULL", definition.Deployed.Id);
        var process = compiled.Process(catalogue, definition).Definition;
        var environment = new FeelEnvironment(session.Now, calendar);
        foreach (var start in process.Root.StartEvents)
        {
            foreach (var trigger in start.Definitions)
            {
                Open(session, definition, start, trigger, environment);
            }
        }

        foreach (var receive in process.Root.Nodes.OfType<ReceiveTask>().Where(task => task.Instantiate && task.Message is not null))
        {
            Subscribe(session, definition, receive, SubscriptionKind.Message, Name(receive.Message!.Name, receive.Message.Id, environment));
        }
    }

    /// <summary>When a timer start event that has fired is due again; null when that was the last time.</summary>
    public TimerOccurrence? Next(Catalogue catalogue, Definition definition, string elementId, TimerOccurrence fired, DateTimeOffset now) =>
        compiled.Process(catalogue, definition).Definition.Find(elementId) is StartEvent start
        && start.Definitions.OfType<TimerEventDefinition>().FirstOrDefault() is { } timer
            ? Schedule(timer, new FeelEnvironment(now, calendar))?.After(fired)
            : null;

    private static TimerSchedule? Schedule(TimerEventDefinition timer, FeelEnvironment environment) =>
        TimerSchedule.Of(timer.Type, timer.Time.Evaluate(ContextValue.Empty, environment));

    private static void Open(
        WriteSession session,
        Definition definition,
        StartEvent start,
        EventDefinition trigger,
        FeelEnvironment environment
    )
    {
        switch (trigger)
        {
            case MessageEventDefinition { Message: { } message }:
                Subscribe(session, definition, start, SubscriptionKind.Message, Name(message.Name, message.Id, environment));
                break;
            case SignalEventDefinition signal:
                Subscribe(session, definition, start, SubscriptionKind.Signal, Name(signal.Signal.Name, signal.Signal.Id, environment));
                break;
            case TimerEventDefinition timer when Schedule(timer, environment)?.First(session.Now) is { } first:
                Timers.TimerRows.Insert(
                    session,
                    session.Keys.Next(),
                    null,
                    definition.Deployed.Key,
                    definition.Deployed.Id,
                    null,
                    start.Id,
                    first.Due,
                    first.Remaining
                );
                break;
        }
    }

    private static void Subscribe(WriteSession session, Definition definition, FlowNode start, SubscriptionKind kind, string name) =>
        session.Sql.Run(
            "INSERT INTO subscriptions (key, kind, definition_key, opened_at, process_id, element_id, name) VALUES (@0, @1, @2, @3, @4, @5, @6)",
            session.Keys.Next().Value,
            (int)kind,
            definition.Deployed.Key.Value,
            session.Now.ToStored(),
            definition.Deployed.Id,
            start.Id,
            name
        );

    private static string Name(Expression? given, string id, FeelEnvironment environment) =>
        given?.Evaluate(ContextValue.Empty, environment).ToString() ?? id;
}
