using System.Globalization;
using Bases.Register.Labels;
using Bases.Server.Access;
using Bases.Server.Features.Begin;
using Bases.Server.Features.Cases;
using Bases.Server.Layout;
using Bases.Server.Refusals;
using Bases.Server.Wording;
using Microsoft.AspNetCore.Mvc;

namespace Bases.Server.Features.AnnualAssessments;

internal static class AnnualEndpoints
{
    private static readonly IReadOnlyList<ListColumn<AnnualLine>> Columns =
    [
        new("基地编号", "Base", line => line.Base.BaseNumber ?? line.Base.BaseId),
        new("基地名称", "Name", line => line.Name),
        new("依托单位", "Host", line => line.Host),
        new("市州", "City", line => line.City),
        new("报告年度", "Year", line => line.Assessment.ReportYear),
        new("截止日", "Due", line => line.Assessment.DueEffective),
        new("暂定", "Provisional", line => line.Assessment.DueProvisional ? "暂定" : null),
        new("报送时间", "Handed in", line => line.Assessment.SubmittedAt),
        new("状态", "State", line => Label.Of(line.Assessment.Status).Zh),
        new("结果", "Result", line => line.Assessment.Result is { } result ? Label.Of(result).Zh : null),
        new("理由", "Reason", line => line.Assessment.ResultReason),
        new("现场考察", "Visit", line => line.Assessment.SampledBecause),
    ];

    public static void AddAnnualAssessments(this IServiceCollection services)
    {
        services.AddScoped<ShowAnnual>();
        services.AddScoped<DrawVisits>();
        services.AddScoped<ConfirmQualified>();
        services.AddSingleton(AnnualCases.Kind);
        services.AddSingleton(AnnualCases.OfCampaign);
        services.AddSingleton<ICasePanel, ReportOfCase>();
        services.AddSingleton(
            new NavigationEntry(
                NavigationSection.Bases,
                20,
                "/annual",
                "calendar",
                "年度考核",
                "Annual assessment",
                [.. Roles.Department, Roles.Bureau, Roles.Applicant]
            )
        );
    }

    public static void MapAnnualAssessments(this RouteGroupBuilder pages)
    {
        pages.MapGet(
            "/annual",
            (ShowAnnual handler, HttpContext context, CancellationToken cancellation) => Show(null, new(), handler, context, cancellation)
        );
        pages.MapGet(
            "/annual/{year:int}",
            (int year, [AsParameters] AnnualFilter filter, ShowAnnual handler, HttpContext context, CancellationToken cancellation) =>
                Show(year, filter, handler, context, cancellation)
        );
        pages.MapGet(
            "/annual/{year:int}.{format}",
            async (
                int year,
                FileFormat format,
                [AsParameters] AnnualFilter filter,
                ShowAnnual handler,
                ListFile file,
                HttpContext context,
                CancellationToken cancellation
            ) =>
            {
                var answer = await handler.HandleAsync(year, filter, null, cancellation);
                return answer.Refusal is { } refusal
                    ? refusal.ToResult(context)
                    : file.Of(format, ($"{year}年度考核", $"Annual assessment {year}"), Columns, answer.Value!.Lines);
            }
        );
        pages.MapPost(
            "/annual/{year:int}/campaign",
            async (int year, BeginYear handler, Words words, HttpContext context, CancellationToken cancellation) =>
                context.Then(
                    await handler.HandleAsync(AnnualCases.Campaign, year, cancellation),
                    _ =>
                        (
                            $"/annual/{year}",
                            words[$"{year} 年度考核已开展", $"The assessment of {year} has begun"],
                            words[
                                "各基地的报告任务已经下达，提醒按日程发出。",
                                "Every base that owes a report has its task; reminders follow."
                            ]
                        )
                )
        );
        pages.MapPost(
            "/annual/{year:int}/sample",
            async (
                int year,
                [FromForm] string? method,
                [FromForm] string? count,
                [FromForm] string? seed,
                DrawVisits handler,
                ShowAnnual show,
                Words words,
                HttpContext context,
                CancellationToken cancellation
            ) =>
            {
                var answer = await handler.HandleAsync(year, method, Number(count), Number(seed), cancellation);
                return answer.Refusal is Invalid invalid
                    ? context.Page<AnnualPage, AnnualModel>(
                        await show.HandleAsync(year, new AnnualFilter(), words[invalid.Chinese, invalid.English], cancellation)
                    )
                    : context.Then(
                        answer,
                        sample => ($"/annual/{year}", words["已抽选现场考察", "Drawn for a visit"], DrawVisits.Words(sample, words))
                    );
            }
        );
        pages.MapPost(
            "/annual/{year:int}/qualified",
            async (
                int year,
                IFormCollection form,
                ConfirmQualified handler,
                ShowAnnual show,
                Words words,
                HttpContext context,
                CancellationToken cancellation
            ) =>
            {
                var answer = await handler.HandleAsync(year, [.. form["assessment"].OfType<string>()], cancellation);
                return answer.Refusal is Invalid invalid
                    ? context.Page<AnnualPage, AnnualModel>(
                        await show.HandleAsync(year, new AnnualFilter(), words[invalid.Chinese, invalid.English], cancellation)
                    )
                    : context.Then(
                        answer,
                        confirmed =>
                            (
                                $"/annual/{year}",
                                words[$"{confirmed.Done} 个基地认定合格", $"{confirmed.Done} bases found qualified"],
                                confirmed.Left.Count == 0
                                    ? null
                                    : words[
                                        $"须逐个办理：{string.Join("、", confirmed.Left)}",
                                        $"To be opened one by one: {string.Join(", ", confirmed.Left)}"
                                    ]
                            )
                    );
            }
        );
    }

    /// <summary>A field that was left empty comes as an empty text.</summary>
    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static async Task<IResult> Show(
        int? year,
        AnnualFilter filter,
        ShowAnnual handler,
        HttpContext context,
        CancellationToken cancellation
    ) => context.Page<AnnualPage, AnnualModel>(await handler.HandleAsync(year, filter, null, cancellation));

    /// <summary>What the report says, on the page of its case.</summary>
    private sealed class ReportOfCase : ICasePanel
    {
        public string ProcessId => AnnualCases.Assessment;

        public int Order => 10;

        public Type Component => typeof(ReportPanel);

        public bool IsFor(Viewer viewer, Infrastructure.Queries.InstanceItem instance) => true;
    }
}
