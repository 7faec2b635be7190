using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Activities.Correspondence;
using Bases.Register.NamedBases;
using Bases.Register.PublicNotices;

namespace Bases.Activities.Exchange;

[Activity(
    "notice.publish",
    "发布交流通知",
    "Puts a notice on the board of the bases and writes to every effective one (article 5: 协调和交流机制)."
)]
[Throws("NOTICE_INVALID", "Title or text are missing.")]
internal sealed class PublishNotice : Activity<PublishNotice.Input, Nothing>
{
    public sealed record Input
    {
        [Label("通知编号")]
        public required string NoticeId { get; init; }

        [Label("交流通知")]
        public required NoticeForm ExchangeNotice { get; init; }
    }

    protected override ActivityResult Run(Input input, ActivityContext context)
    {
        var form = input.ExchangeNotice;
        if (string.IsNullOrWhiteSpace(form.Title) || string.IsNullOrWhiteSpace(form.Text))
        {
            return Throw("NOTICE_INVALID", "请填写标题和正文。");
        }

        var bases = context
            .Register.All<Base>()
            .Where(named => named.IsEffectiveOn(context.Today))
            .OrderBy(named => named.BaseId, StringComparer.Ordinal)
            .ToList();
        context.Register.Put(
            new Announcement
            {
                AnnouncementId = input.NoticeId,
                Kind = AnnouncementKind.Exchange,
                Title = form.Title.Trim(),
                Text = form.Text.Trim(),
                PublishedAt = context.Now,
                TakenDownOn = form.TakenDownOn,
                BaseIds = [.. bases.Select(named => named.BaseId)],
            }
        );
        foreach (var named in bases)
        {
            BaseLetters.ToBase(context, named, input.NoticeId, "exchange-notice", "published", new { form.Title, form.Text });
        }

        return Done(new Nothing());
    }
}

internal sealed record NoticeForm
{
    public string? Title { get; init; }

    public string? Text { get; init; }

    public DateOnly? TakenDownOn { get; init; }
}
