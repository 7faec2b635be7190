using Bases.Activities.Contract;
using Bases.Register;
using Bases.Register.AnnualAssessments;
using Bases.Register.Applications;
using Bases.Register.Calendars;
using Bases.Register.Evaluations;
using Bases.Register.NamedBases;
using Bases.Register.People;

namespace Bases.Activities.Correspondence;

/// <summary>A person's deadline that an entered notice has moved.</summary>
/// <param name="Groups">Whose task it is, e.g. <c>host:H01</c> or <c>formal-checker</c>.</param>
public sealed record MovedTask(
    string TaskKey,
    string CaseId,
    string ProcessName,
    string Step,
    IReadOnlyList<string> Groups,
    DateTimeOffset Before,
    DateTimeOffset After
);

/// <summary>
/// Tells people that deadlines of theirs have moved with the calendar, and by which notice (I-26): hosts and experts of each
/// one with its calendar file, an office of all of its at once.
/// </summary>
public static class DeadlineLetters
{
    public static void Send(IRegister register, IOutbox outbox, CalendarYear notice, IReadOnlyList<MovedTask> moved, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(register);
        ArgumentNullException.ThrowIfNull(outbox);
        ArgumentNullException.ThrowIfNull(notice);
        ArgumentNullException.ThrowIfNull(moved);
        var today = LegalTime.DayOf(now);
        var theirs = moved
            .SelectMany(task => task.Groups.Select(group => (Task: task, Group: group, To: Mailboxes.Of(register, group, today))))
            .Where(entry => entry.To is not null)
            .ToList();
        foreach (var (task, group, to) in theirs.Where(entry => IsOne(entry.Group)))
        {
            outbox.Send(
                new MailRequest(
                    "deadline-moved",
                    to!,
                    group.StartsWith(Mailboxes.Host, StringComparison.Ordinal)
                    && Leader(register, task.CaseId, today) is var leader
                    && leader != to
                        ? leader
                        : null,
                    ActivityJson.Write(
                        new
                        {
                            task.CaseId,
                            task.ProcessName,
                            task.Step,
                            task.Before,
                            task.After,
                            notice.Year,
                            notice.NoticeTitle,
                            notice.NoticeNumber,
                        }
                    ),
                    $"{task.TaskKey}/deadline-moved/{task.After:O}/{to}",
                    task.CaseId,
                    CalendarEntry.Due($"{task.Step}：{task.CaseId}", task.After, task.ProcessName)
                )
            );
        }

        foreach (var office in theirs.Where(entry => !IsOne(entry.Group)).GroupBy(entry => entry.To!, StringComparer.Ordinal))
        {
            outbox.Send(
                new MailRequest(
                    "deadlines-moved",
                    office.Key,
                    null,
                    ActivityJson.Write(
                        new
                        {
                            Deadlines = office
                                .Select(entry => entry.Task)
                                .DistinctBy(task => task.TaskKey)
                                .OrderBy(task => task.After)
                                .Select(task => new
                                {
                                    task.CaseId,
                                    task.Step,
                                    task.Before,
                                    task.After,
                                }),
                            notice.Year,
                            notice.NoticeTitle,
                            notice.NoticeNumber,
                        }
                    ),
                    $"calendar/{notice.Year}/deadlines-moved/{now:O}/{office.Key}",
                    null
                )
            );
        }
    }

    private static bool IsOne(string group) =>
        group.StartsWith(Mailboxes.Host, StringComparison.Ordinal) || group.StartsWith(Mailboxes.Expert, StringComparison.Ordinal);

    private static string? Leader(IRegister register, string caseId, DateOnly day)
    {
        var named =
            register.Find<AnnualAssessment>(caseId)?.BaseId is { } assessed ? register.Find<Base>(assessed)
            : register.Find<Evaluation>(caseId)?.BaseId is { } evaluated ? register.Find<Base>(evaluated)
            : null;
        return (named?.LeaderOn(day) ?? register.Find<Application>(caseId)?.LeaderPersonId) is { } leader
            ? register.Find<Person>(leader)?.Email
            : null;
    }
}
