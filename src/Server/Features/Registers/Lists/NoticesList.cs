using Bases.Register.Calendars;
using Bases.Register.PublicNotices;

namespace Bases.Server.Features.Registers.Lists;

internal sealed class NoticesList()
    : RegisterList<Announcement>(
        "notices",
        "publicity",
        ("公告公示", "Notices"),
        ("门户上发布过的通知、公示和公告。", "What the portal has published.")
    )
{
    protected override IReadOnlyList<RegisterColumn<Announcement>> Columns(RegisterView view) =>
        [
            new("id", "编号", "Id", notice => notice.AnnouncementId),
            new("title", "标题", "Title", notice => notice.Title),
            new("kind", "种类", "Kind", notice => view.Label(notice.Kind)) { Filters = true },
            new("publishedAt", "发布时间", "Published", notice => notice.PublishedAt),
            new("takenDownOn", "撤下日期", "Taken down", notice => notice.TakenDownOn),
            new("call", "批次", "Call", notice => notice.CallId),
            new("bases", "涉及基地数", "Bases", notice => notice.BaseIds.Count),
        ];

    protected override IEnumerable<Announcement> Items(RegisterView view) =>
        view.Register.All<Announcement>().Where(notice => LegalTime.DayOf(notice.PublishedAt) <= view.Day);

    protected override RegisterLine Line(RegisterView view, Announcement item, IReadOnlyList<object?> cells) =>
        new(Kind<Announcement>(), item.AnnouncementId, null, $"/portal/announcements/{Uri.EscapeDataString(item.AnnouncementId)}", cells);
}
