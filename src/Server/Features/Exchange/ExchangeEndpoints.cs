using Bases.Register.Exchange;
using Bases.Register.PublicNotices;
using Bases.Server.Access;
using Bases.Server.Features.Begin;
using Bases.Server.Features.Cases;
using Bases.Server.Layout;
using Bases.Server.Refusals;
using Bases.Server.Wording;
using Microsoft.AspNetCore.Mvc;

namespace Bases.Server.Features.Exchange;

/// <summary>Exchange among bases (article 5), invitations and their answers (article 21).</summary>
internal static class ExchangeEndpoints
{
    private const string Events = "exchange-event";
    private const string Notices = "exchange-notice";

    public static void AddExchange(this IServiceCollection services)
    {
        services.AddScoped<ContactList>();
        services.AddScoped<ShowExchange>();
        services.AddScoped<AnswerInvitation>();
        services.AddScoped<Showcase>();
        services.AddSingleton(
            new NavigationEntry(
                NavigationSection.Bases,
                20,
                "/exchange",
                "people",
                "基地交流",
                "Exchange",
                [.. Roles.Department, Roles.Bureau, Roles.Applicant]
            )
        );
        services.AddSingleton(
            new StartableProcedure(
                Events,
                "HD",
                "eventId",
                ("邀请基地参加活动", "Invite bases to an event"),
                (
                    "按条件邀请有效基地，链接回复、签到、宣传（第五条、第二十一条）。",
                    "Invite effective bases by filter; answers by link (articles 5, 21)."
                ),
                Roles.CallManager
            )
        );
        services.AddSingleton(
            new StartableProcedure(
                Notices,
                "TZ",
                "noticeId",
                ("发布基地交流通知", "Notice to the bases"),
                ("只发给有效基地，不对公众发布（第五条）。", "For the effective bases, not for the public (article 5)."),
                Roles.CallManager
            )
        );
        services.AddSingleton(
            new CaseKind(Events)
            {
                Name = (register, key) => register.Find<ExchangeEvent>(key) is { Title: { } title } ? ($"活动：{title}", key) : null,
            }
        );
        services.AddSingleton(
            new CaseKind(Notices)
            {
                Name = (register, key) => register.Find<Announcement>(key) is { } notice ? ($"交流通知：{notice.Title}", key) : null,
            }
        );
        services.AddSingleton(
            new CaseAction(
                Events,
                "event.cancelled",
                ("取消活动", "Cancel the event"),
                ("活动取消，并通知所有未谢绝的受邀基地。", "The event is cancelled and everybody who did not decline is told."),
                (viewer, _) => viewer.Is(Roles.CallManager)
            )
            {
                Variable = "cancellation",
            }
        );
    }

    public static void MapExchange(this RouteGroupBuilder pages)
    {
        pages.MapGet("/exchange", (ShowExchange handler, HttpContext context) => context.Page<ExchangePage, ExchangeModel>(handler.Show()));

        pages.MapGet(
            "/exchange/contacts.{format}",
            (FileFormat format, ShowExchange handler, ListFile lists, HttpContext context) =>
            {
                var answer = handler.Show();
                return answer.Refusal is { } refusal
                    ? refusal.ToResult(context)
                    : lists.Of(format, ("基地联系表", "contacts"), Contacts, answer.Value!.Contacts);
            }
        );

        pages.MapGet(
            "/exchange/events/{id}",
            (string id, ShowExchange handler, HttpContext context) => context.Page<EventPage, EventModel>(handler.ShowEvent(id))
        );

        pages.MapPost(
            "/exchange/events/{id}/reply",
            async (
                string id,
                [FromForm(Name = "base")] string? baseId,
                [FromForm] string? reply,
                [FromForm] string? participants,
                ShowExchange handler,
                Words words,
                HttpContext context,
                CancellationToken cancellation
            ) =>
                context.Then(
                    await handler.RegisterAsync(id, baseId, reply == "yes", participants, cancellation),
                    entry =>
                        (
                            "/exchange",
                            reply == "yes" ? words["已报名", "You are registered"] : words["已回复不参加", "You have declined"],
                            entry.Title
                        )
                )
        );

        var portal = pages.MapGroup("/portal").AllowAnonymous();
        portal.MapGet("/showcase", (Showcase reader) => Pages.Show<ShowcasePage>(reader.Show()));
        portal.MapGet(
            "/replies/{token}",
            (string token, AnswerInvitation handler, HttpContext context) => context.Page<ReplyPage, ReplyModel>(handler.Show(token, null))
        );
        portal
            .MapPost(
                "/replies/{token}",
                async (
                    string token,
                    [FromForm] string? reply,
                    [FromForm] string? participants,
                    [FromForm] string? remark,
                    AnswerInvitation handler,
                    HttpContext context,
                    CancellationToken cancellation
                ) => context.Page<ReplyPage, ReplyModel>(await handler.HandleAsync(token, reply, participants, remark, cancellation))
            )
            .RequireRateLimiting(Portal.PortalEndpoints.Writing);
    }

    private static IReadOnlyList<ListColumn<ContactLine>> Contacts { get; } =
    [
        new("基地", "Base", line => line.Name),
        new("依托单位", "Host", line => line.Host),
        new("市州", "City", line => line.City),
        new("负责人", "Leader", line => line.Leader),
        new("归口管理部门", "Office", line => line.Department),
        new("归口管理人员", "Coordinator", line => line.Coordinator),
        new("电话", "Phone", line => line.Phone),
        new("电子邮箱", "Mail", line => line.Email),
    ];
}
