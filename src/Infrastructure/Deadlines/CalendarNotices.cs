using System.Text.Json;
using Bases.Engine;
using Bases.Infrastructure.Journal;
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

    internal CalendarNotices(Writer writer, Steps steps, DeadlineReview review)
    {
        this.writer = writer;
        this.steps = steps;
        this.review = review;
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
        var put = session.Register.Flush(session, actor, null);
        session.Journal.Append(
            session.Sql,
            session.Now,
            null,
            actor,
            "ChangeRegister",
            JsonSerializer.Serialize(new { what = "calendar.enter", put }, JournalJson.Options),
            "[]"
        );
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

        return moved;
    }
}
