using System.Globalization;
using Bases.Infrastructure.Queries;
using Bases.Infrastructure.Timers;
using Bases.Server.Access;
using Bases.Server.Layout;
using Bases.Server.Refusals;
using Bases.Server.Wording;
using Microsoft.AspNetCore.Mvc;

namespace Bases.Server.Features.Clock;

/// <summary>The clock that an operator can move. Its pages and its navigation exist in demonstration mode only.</summary>
internal static class ClockEndpoints
{
    public static void AddClock(this IServiceCollection services)
    {
        services.AddScoped<ClockHandler>();
        services.AddSingleton(
            new NavigationEntry(NavigationSection.Operation, 0, "/clock", "clock-move", "演示时钟", "Clock", Roles.Operator)
        );
    }

    public static void MapClock(this RouteGroupBuilder pages)
    {
        pages.MapGet(
            "/clock",
            async (ClockHandler handler, HttpContext context, CancellationToken cancellation) =>
                context.Page<ClockPage, ClockModel>(await handler.ShowAsync(cancellation))
        );

        pages.MapPost(
            "/clock/next",
            async (ClockHandler handler, Words words, Dates dates, HttpContext context, CancellationToken cancellation) =>
                context.Then(await handler.MoveToNextAsync(cancellation), at => ("/clock", Moved(at, words, dates), null))
        );

        pages.MapPost(
            "/clock",
            async (
                [FromForm] string? to,
                ClockHandler handler,
                Words words,
                Dates dates,
                HttpContext context,
                CancellationToken cancellation
            ) => context.Then(await handler.MoveToAsync(to, cancellation), at => ("/clock", Moved(at, words, dates), null))
        );
    }

    private static string Moved(DateTimeOffset at, Words words, Dates dates) =>
        words[
            $"时钟已拨到 {dates.Moment(at)}，到期的事项已依次处理",
            $"The clock stands at {dates.Moment(at)}; what fell due on the way was done in order"
        ];
}

public sealed record ClockModel(DateTimeOffset? Next, IReadOnlyList<ClockLine> Waiting);

public sealed record ClockLine(TimerItem Timer, string Element, string ProcessName, CaseName Case);

public sealed class ClockHandler(
    Viewer viewer,
    ProcessQueries queries,
    Cases.ElementNames names,
    CaseNames cases,
    CaseAccess access,
    IServiceProvider services,
    Dates dates
)
{
    /// <summary>Null outside of demonstration mode: there the clock cannot be moved by anybody.</summary>
    private readonly MovableClock? clock = services.GetService<MovableClock>();

    public async Task<Answer<ClockModel>> ShowAsync(CancellationToken cancellation)
    {
        if (clock is null || !viewer.Is(Roles.Operator))
        {
            return new NotFound();
        }

        var processes = queries.Processes().ToDictionary(process => process.Id);
        var lines = new List<ClockLine>();
        foreach (var timer in await queries.TimersAsync(null, 40, cancellation))
        {
            var process = processes.GetValueOrDefault(timer.ProcessId);
            var elements = process is null ? new Dictionary<string, string>() : await names.OfAsync(process.Key, cancellation);
            var name = process?.Name ?? timer.ProcessId;
            lines.Add(
                new ClockLine(
                    timer,
                    elements.GetValueOrDefault(timer.ElementId, timer.ElementId),
                    name,
                    access.SealedProcesses.Contains(timer.ProcessId)
                        ? new CaseName(name, "")
                        : cases.Of(timer.ProcessId, name, timer.BusinessKey)
                )
            );
        }

        return new ClockModel(await clock.NextDueAsync(cancellation), lines);
    }

    public async Task<Answer<DateTimeOffset>> MoveToNextAsync(CancellationToken cancellation)
    {
        if (clock is null || !viewer.Is(Roles.Operator))
        {
            return new NotFound();
        }

        return await clock.MoveToNextAsync(viewer.UserName!, cancellation) is { } at
            ? at
            : new Overtaken("没有等待到期的事项，时钟没有移动。", "Nothing waits for a time; the clock was not moved.");
    }

    /// <param name="to">A local Beijing time as a browser gives it: <c>2026-12-01T09:00</c>.</param>
    public async Task<Answer<DateTimeOffset>> MoveToAsync(string? to, CancellationToken cancellation)
    {
        if (clock is null || !viewer.Is(Roles.Operator))
        {
            return new NotFound();
        }

        if (
            !DateTime.TryParseExact(
                to,
                ["yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss"],
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var local
            )
        )
        {
            return new Invalid("请填写日期和时间。", "Please give a date and a time.");
        }

        var instant = new DateTimeOffset(local, TimeSpan.FromHours(8));
        if (instant < dates.Now)
        {
            return new Invalid("时钟只能向前拨。", "The clock can only be moved forward.");
        }

        await clock.MoveToAsync(instant, viewer.UserName!, cancellation);
        return instant;
    }
}
