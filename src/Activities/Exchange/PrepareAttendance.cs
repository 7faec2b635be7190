using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Register.Exchange;
using Bases.Register.NamedBases;
using Labels = Bases.Register.Labels.Label;

namespace Bases.Activities.Exchange;

[Activity("event.prepare-attendance", "列出签到表", "Lists the invited and registered bases with their answers, for who came.")]
internal sealed class PrepareAttendance : Activity<EventInput, PrepareAttendance.Output>
{
    public sealed record Output([property: Label("参加情况")] AttendanceForm Attendance, [property: Label("活动名称")] string EventTitle);

    protected override ActivityResult Run(EventInput input, ActivityContext context) =>
        Done(
            new Output(
                new AttendanceForm
                {
                    Rows =
                    [
                        .. EventLetters
                            .Of(context, input.EventId)
                            .Select(invitation => new AttendanceRow
                            {
                                BaseId = invitation.BaseId,
                                Name = context.Register.Find<Base>(invitation.BaseId) is { } named ? context.Register.NameOf(named) : null,
                                Reply = Labels.Of(invitation.Reply).Zh + (invitation.Participants is { } people ? $"：{people}" : ""),
                                Attended = invitation.Reply == EventReply.Accepted,
                            }),
                    ],
                },
                context.Register.Require<ExchangeEvent>(input.EventId).Title ?? ""
            )
        );
}

internal sealed record AttendanceForm
{
    public IReadOnlyList<AttendanceRow> Rows { get; init; } = [];

    public string? MediaTitle { get; init; }

    public string? MediaText { get; init; }

    public string? MediaAddress { get; init; }
}

internal sealed record AttendanceRow
{
    public required string BaseId { get; init; }

    public string? Name { get; init; }

    public string? Reply { get; init; }

    public bool Attended { get; init; }
}
