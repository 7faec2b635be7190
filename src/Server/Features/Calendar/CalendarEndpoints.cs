using Bases.Server.Access;
using Bases.Server.Layout;
using Bases.Server.Refusals;
using Bases.Server.Wording;
using Microsoft.AspNetCore.Mvc;

namespace Bases.Server.Features.Calendar;

internal static class CalendarEndpoints
{
    public static void AddCalendar(this IServiceCollection services)
    {
        services.AddScoped<ShowCalendar>();
        services.AddScoped<EnterNotice>();
        services.AddSingleton(
            new NavigationEntry(
                NavigationSection.Register,
                90,
                "/calendar",
                "calendar",
                "工作日历",
                "Working calendar",
                [Roles.Admin, Roles.Operator, Roles.Bureau, .. Roles.Department]
            )
        );
    }

    public static void MapCalendar(this RouteGroupBuilder pages)
    {
        pages.MapGet(
            "/calendar",
            (ShowCalendar handler, HttpContext context) => context.Page<CalendarPage, CalendarModel>(handler.Handle())
        );
        pages.MapGet(
            "/calendar/{year:int}",
            (int year, EnterNotice handler, HttpContext context) => context.Page<NoticePage, NoticeModel>(handler.Show(year))
        );
        pages.MapPost(
            "/calendar/{year:int}/file",
            async (
                int year,
                [AsParameters] NoticeFields fields,
                IFormFile? file,
                EnterNotice handler,
                HttpContext context,
                CancellationToken cancellation
            ) => context.Page<NoticePage, NoticeModel>(await handler.ReadFileAsync(year, fields.Form, file, cancellation))
        );
        pages.MapPost(
            "/calendar/{year:int}/preview",
            async (
                int year,
                [AsParameters] NoticeFields fields,
                EnterNotice handler,
                HttpContext context,
                CancellationToken cancellation
            ) =>
            {
                var answer = await handler.PreviewAsync(year, fields.Form, cancellation);
                return answer.Refusal is { } refusal ? refusal.ToResult(context)
                    : answer.Value.Preview is { } preview ? Pages.Show<NoticePreviewPage>(preview)
                    : Pages.Show<NoticePage>(answer.Value.Again!);
            }
        );
        pages.MapPost(
            "/calendar/{year:int}",
            async (
                int year,
                [AsParameters] NoticeFields fields,
                EnterNotice handler,
                Words words,
                HttpContext context,
                CancellationToken cancellation
            ) =>
                context.Then(
                    await handler.ConfirmAsync(year, fields.Form, cancellation),
                    moved =>
                        (
                            "/calendar",
                            words[$"{year} 年节假日安排已生效", $"The calendar of {year} is official now"],
                            words[
                                $"已重算 {moved} 个期限，各事项的经过中有记录。",
                                $"{moved} deadlines were recomputed; each case records it."
                            ]
                        )
                )
        );
    }

    internal sealed record NoticeFields(
        [FromForm] string? Title,
        [FromForm] string? Number,
        [FromForm] string? Url,
        [FromForm] string? OffDays,
        [FromForm] string? MakeUpDays
    )
    {
        public NoticeForm Form =>
            new()
            {
                Title = Title,
                Number = Number,
                Url = Url,
                OffDays = OffDays,
                MakeUpDays = MakeUpDays,
            };
    }
}
