using Bases.Dmn.Feel;
using Bases.Dmn.Values;
using Bases.Register;

namespace Bases.Activities.Contract;

/// <summary>
/// A custom activity: what a service, script, send or business rule task of type <see cref="Type"/> does. It runs inside
/// the transaction of the step that invoked it: what it writes is committed with the token's move, or not at all.
/// </summary>
public interface IActivity
{
    /// <summary>The <c>zeebe:taskDefinition type</c>, e.g. <c>publicity.publish</c>.</summary>
    string Type { get; }

    ActivityResult Execute(ActivityContext context);
}

/// <summary>What an activity may see and do.</summary>
/// <param name="Input">Variables of the task after its input mappings.</param>
/// <param name="Actor">Who caused the step; null when a timer did.</param>
public sealed record ActivityContext(
    string ProcessInstanceKey,
    string ProcessId,
    string ElementId,
    IReadOnlyDictionary<string, string> Headers,
    ContextValue Input,
    DateTimeOffset Now,
    IWorkingCalendar Calendar,
    IRegisterChanges Register,
    IOutbox Outbox,
    IDecisions Decisions,
    IDocuments Documents,
    string? Actor
);

public abstract record ActivityResult
{
    public static ActivityResult Done { get; } = new Completed(ContextValue.Empty);

    /// <summary>Done, with these variables.</summary>
    public sealed record Completed(ContextValue Variables) : ActivityResult
    {
        /// <summary>Open tasks of the case whose deadline has moved with what was done.</summary>
        public IReadOnlyList<TaskDeadline> Deadlines { get; init; } = [];
    }

    /// <summary>A BPMN error that the procedure may catch.</summary>
    public sealed record Error(string Code, string Message) : ActivityResult;

    /// <summary>Cannot go on: an incident that a person resolves and retries.</summary>
    public sealed record Failed(string Message) : ActivityResult;
}

/// <summary>What leaves the step: after the commit, once.</summary>
public interface IOutbox
{
    void Send(MailRequest mail);

    /// <summary>Delivers a message to another process instance, in a transaction of its own after this one.</summary>
    void Publish(string messageName, string? correlationKey, ContextValue variables);

    /// <summary>Delivers a message to every other process instance that waits for it with that key; it starts none.</summary>
    void PublishToAll(string messageName, string correlationKey, ContextValue variables);
}

/// <param name="Template">File name under <c>mail/</c> of the procedure, without language and extension.</param>
/// <param name="IdempotencyKey">One per case, timer, recipient and stage; a second request with it is dropped.</param>
/// <param name="CalendarEntry">A deadline that goes along as an .ics file.</param>
public sealed record MailRequest(
    string Template,
    string To,
    string? Cc,
    ContextValue Model,
    string IdempotencyKey,
    string? CaseId,
    CalendarEntry? CalendarEntry = null
);

/// <param name="At">When it begins; of a deadline the first instant that is too late, 24:00 being 00:00 of the next day.</param>
public sealed record CalendarEntry(string Title, DateTimeOffset At, string? Description)
{
    /// <summary>Something has to be done by then; else it takes place then.</summary>
    public bool IsDeadline { get; init; }

    public static CalendarEntry Due(string title, DateTimeOffset at, string? description) =>
        new(title, at, description) { IsDeadline = true };

    /// <summary>Due by 24:00 of the day.</summary>
    public static CalendarEntry Due(string title, DateOnly day, string? description) =>
        Due(title, Bases.Register.Calendars.LegalTime.EndOf(day), description);
}

/// <summary>The deployed decisions, under the version that this instance is pinned to.</summary>
public interface IDecisions
{
    Dmn.Decisions.DecisionOutcome Evaluate(string decisionId, ContextValue input, DateTimeOffset now);
}

/// <summary>Files kept with the register: generated documents and uploads.</summary>
public interface IDocuments
{
    /// <summary>Stores a file within the transaction; the answer is its id.</summary>
    string Store(string fileName, string mediaType, ReadOnlyMemory<byte> content, string caseId);

    ReadOnlyMemory<byte>? Read(string documentId);

    /// <summary>Removes a file's content for good (article 14); that it was there stays on record.</summary>
    void Remove(string documentId);

    /// <summary>Fills a docx template of the procedure's <c>documents/</c> folder.</summary>
    ReadOnlyMemory<byte> FillDocx(string template, ContextValue model);
}

/// <summary>The open task of an element is due at this time from now on.</summary>
public sealed record TaskDeadline(string ElementId, DateTimeOffset DueDate);
