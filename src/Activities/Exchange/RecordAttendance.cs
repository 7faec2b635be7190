using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Register.Exchange;

namespace Bases.Activities.Exchange;

[Activity(
    "event.record-attendance",
    "登记参加情况",
    "Records who came, and publishes what is told of the event on the showcase (article 21: 加大宣传工作力度)."
)]
[Throws("MEDIA_INVALID", "The text to publish lacks its title, or its address is no web address.")]
internal sealed class RecordAttendance : Activity<RecordAttendance.Input, Nothing>
{
    public sealed record Input
    {
        [Label("活动编号")]
        public required string EventId { get; init; }

        [Label("参加情况")]
        public required AttendanceForm Attendance { get; init; }
    }

    protected override ActivityResult Run(Input input, ActivityContext context)
    {
        var register = context.Register;
        var form = input.Attendance;
        var published = !string.IsNullOrWhiteSpace(form.MediaText);
        if (published && string.IsNullOrWhiteSpace(form.MediaTitle))
        {
            return Throw("MEDIA_INVALID", "请填写宣传稿的标题。");
        }

        var address = string.IsNullOrWhiteSpace(form.MediaAddress) ? null : form.MediaAddress.Trim();
        if (address is not null && !(Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https")))
        {
            return Throw("MEDIA_INVALID", "报道链接应以 http:// 或 https:// 开头。");
        }

        var rows = form.Rows.ToDictionary(row => row.BaseId, row => row.Attended, StringComparer.Ordinal);
        foreach (var invitation in EventLetters.Of(context, input.EventId))
        {
            register.Put(invitation with { Attended = rows.GetValueOrDefault(invitation.BaseId) });
        }

        register.Put(
            register.Require<ExchangeEvent>(input.EventId) with
            {
                Status = EventStatus.Held,
                Media = published ? new MediaItem(form.MediaTitle!.Trim(), form.MediaText!.Trim(), address, context.Today) : null,
            }
        );
        return Done(new Nothing());
    }
}
