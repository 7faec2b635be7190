using System.Text.Json;
using Bases.Activities.Correspondence;
using Bases.Engine;
using Bases.Infrastructure.Journal;
using Bases.Infrastructure.Mail;
using Bases.Infrastructure.Runtime;
using Bases.Infrastructure.Writing;
using Bases.Register.Calendars;

namespace Bases.Infrastructure.Deadlines;

/// <summary>
/// Enters the official notice of a year: the calendar and every running deadline that it moves change in one transaction,
/// each case with its own record in the journal (I-26).
/// </summary>
public sealed class CalendarNotices
{
    // What began between the review and the change was counted on the old calendar: it is looked for once more.
    private const int MostRounds = 3;

    private readonly Writer writer;
    private readonly Steps steps;
    private readonly DeadlineReview review;
    private readonly Func<WriteSession, string, MailWork> mailOf;

    internal CalendarNotices(Writer writer, Steps steps, DeadlineReview review, Func<WriteSession, string, MailWork> mailOf)
    {
        this.writer = writer;
        this.steps = steps;
        this.review = review;
        this.mailOf = mailOf;
    }

    /// <summary>What the notice would move; nothing is changed.</summary>
    public async Task<IReadOnlyList<DeadlineMove>> PreviewAsync(CalendarYear notice, CancellationToken cancellation = default) =>
        [.. (await review.OfAsync(new CalendarDifference(review.Known, notice), cancellation)).SelectMany(instance => instance.Moves)];

    /// <returns>What was moved.</returns>
    public async Task<IReadOnlyList<DeadlineMove>> EnterAsync(CalendarYear notice, string actor, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(notice);
        var difference = new CalendarDifference(review.Known, notice);
        var moved = new List<DeadlineMove>();
        var done = new HashSet<Key>();
        for (var round = 0; round < MostRounds; round++)
        {
            // A date that was moved once is counted on the new calendar, and not to be moved again.
            var instances = (await review.OfAsync(difference, cancellation)).Where(instance => done.Add(instance.Instance)).ToList();
            if (round > 0 && instances.Count == 0)
            {
                break;
            }

            moved.AddRange(await writer.RunAsync(session => Enter(session, notice, difference, instances, actor)));
        }

        return moved;
    }

    /// <summary>Each case says what has moved and why, and whoever it concerns is written to, once.</summary>
    private void Tell(WriteSession session, CalendarYear notice, List<DeadlineMove> moved, string actor)
    {
        foreach (var move in moved)
        {
            session.Register.Put(
                new DeadlineShift
                {
                    ShiftId = FormattableString.Invariant($"{move.Key}@{session.Now.ToUnixTimeMilliseconds()}"),
                    CaseKey = move.Instance.ToString(),
                    Step = move.Name,
                    OfTask = move.Kind == DeadlineKind.Task,
                    Before = move.Before,
                    After = move.After,
                    Year = notice.Year,
                    NoticeTitle = notice.NoticeTitle,
                    NoticeNumber = notice.NoticeNumber,
                    By = actor,
                    At = session.Now,
                }
            );
        }

        var mail = mailOf(session, actor);
        DeadlineLetters.Send(
            session.Register,
            mail,
            notice,
            [
                .. moved
                    .Where(move => move.Kind == DeadlineKind.Task)
                    .Select(move => new MovedTask(
                        move.Key.ToString(),
                        move.BusinessKey ?? move.Instance.ToString(),
                        move.ProcessName,
                        move.Name,
                        move.Groups,
                        move.Before,
                        move.After
                    )),
            ],
            session.Now
        );
        Record(session, "calendar.tell", session.Register.Flush(session, actor, null), actor);
        mail.Flush();
    }

    private static void Record(WriteSession session, string what, object put, string actor) =>
        session.Journal.Append(
            session.Sql,
            session.Now,
            null,
            actor,
            "ChangeRegister",
            JsonSerializer.Serialize(new { what, put }, JournalJson.Options),
            "[]"
        );

    private List<DeadlineMove> Enter(
        WriteSession session,
        CalendarYear notice,
        CalendarDifference difference,
        IReadOnlyList<InstanceMoves> instances,
        string actor
    )
    {
        session.Register.Put(notice);
        RecordedDeadlines.Recount(session.Register, difference);
        Record(session, "calendar.enter", session.Register.Flush(session, actor, null), actor);
        var moved = new List<DeadlineMove>();
        foreach (var instance in instances)
        {
            // A task that was done meanwhile has no deadline any more: its command is refused, and that is all.
            var refused = instance.Commands.Count(command => steps.Execute(session, instance.Instance, command, actor) is not null);
            if (refused < instance.Commands.Count)
            {
                moved.AddRange(instance.Moves);
            }
        }

        if (moved.Count > 0)
        {
            Tell(session, notice, moved, actor);
        }

        return moved;
    }
}
