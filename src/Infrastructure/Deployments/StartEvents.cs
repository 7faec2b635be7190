using Bases.Dmn.Feel;
using Bases.Dmn.Values;
using Bases.Engine.Definitions;
using Bases.Engine.Effects;
using Bases.Engine.Model.Timers;
using Bases.Infrastructure.Store;
using Bases.Infrastructure.Writing;

namespace Bases.Infrastructure.Deployments;

/// <summary>
/// What starts the newest version of each process: messages, signals and timers wait as rows without an instance; conditions
/// are asked when somebody brings variables.
/// </summary>
internal sealed class StartEvents(Compiled compiled, IWorkingCalendar calendar)
{
    /// <summary>A new version of a process takes the place of the one before.</summary>
    public void Replace(WriteSession session, Catalogue catalogue, Definition definition)
    {
        session.Sql.Run("DELETE FROM timers WHERE process_id = @0 AND instance_key IS NULL", definition.Deployed.Id);
        session.Sql.Run("DELETE FROM subscriptions WHERE process_id = @0 AND instance_key IS NULL", definition.Deployed.Id);
        foreach (var trigger in Of(catalogue, definition, session.Now))
        {
            Open(session, definition, trigger);
        }
    }

    /// <summary>When a timer start event that has fired is due again; null when that was the last time.</summary>
    public TimerOccurrence? Next(Catalogue catalogue, Definition definition, string elementId, TimerOccurrence fired, DateTimeOffset now) =>
        Of(catalogue, definition, now)
            .OfType<TimerStartTrigger>()
            .FirstOrDefault(trigger => trigger.ElementId == elementId)
            ?.Schedule.After(fired);

    /// <summary>Of the newest version of every process, or of one version: the start events whose condition holds over these variables.</summary>
    public IReadOnlyList<ConditionalStartTrigger> Holding(Catalogue catalogue, Definition? only, ContextValue variables, DateTimeOffset now)
    {
        var environment = new FeelEnvironment(now, calendar);
        return
        [
            .. (only is null ? catalogue.All(DefinitionKind.Process) : [only])
                .SelectMany(definition => Of(catalogue, definition, now))
                .OfType<ConditionalStartTrigger>()
                .Where(trigger => trigger.Condition.Evaluate(variables, environment).IsTrue),
        ];
    }

    private IEnumerable<StartTrigger> Of(Catalogue catalogue, Definition definition, DateTimeOffset now) =>
        StartTriggers.Of(compiled.Process(catalogue, definition), new FeelEnvironment(now, calendar));

    private static void Open(WriteSession session, Definition definition, StartTrigger trigger)
    {
        switch (trigger)
        {
            case MessageStartTrigger message:
                Subscribe(session, definition, message.ElementId, SubscriptionKind.Message, message.Name);
                break;
            case SignalStartTrigger signal:
                Subscribe(session, definition, signal.ElementId, SubscriptionKind.Signal, signal.Name);
                break;
            case TimerStartTrigger timer when timer.Schedule.First(session.Now) is { } first:
                Timers.TimerRows.Insert(
                    session,
                    session.Keys.Next(),
                    null,
                    definition.Deployed.Key,
                    definition.Deployed.Id,
                    null,
                    timer.ElementId,
                    first.Due,
                    first.Remaining
                );
                break;
        }
    }

    private static void Subscribe(WriteSession session, Definition definition, string elementId, SubscriptionKind kind, string name) =>
        session.Sql.Run(
            "INSERT INTO subscriptions (key, kind, definition_key, opened_at, process_id, element_id, name) VALUES (@0, @1, @2, @3, @4, @5, @6)",
            session.Keys.Next().Value,
            (int)kind,
            definition.Deployed.Key.Value,
            session.Now.ToStored(),
            definition.Deployed.Id,
            elementId,
            name
        );
}
