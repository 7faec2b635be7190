using Bases.Register.Labels;
using Bases.Register.NamedBases;
using Bases.Register.Support;
using Bases.Server.Access;
using Bases.Server.Features.Begin;
using Bases.Server.Layout;
using Bases.Server.Refusals;
using Bases.Server.Wording;

namespace Bases.Server.Features.Support;

/// <summary>The support ledger (articles 19 to 21): all of it for the department, a host's own for the host.</summary>
internal static class SupportEndpoints
{
    private const string Process = "support-record";

    public static void AddSupport(this IServiceCollection services)
    {
        services.AddScoped<ListSupport>();
        services.AddSingleton(
            new NavigationEntry(
                NavigationSection.Bases,
                30,
                "/support",
                "award",
                "支持台账",
                "Support ledger",
                [.. Roles.Department, Roles.Applicant]
            )
        );
        services.AddSingleton(
            new StartableProcedure(
                Process,
                "ZC",
                "supportId",
                ("登记支持事项", "Record a support"),
                (
                    "同等条件下优先推荐、支持、邀请：比较情况由具名人员说明（第十九条至第二十一条）。",
                    "Recommendation, support, invitation under equal conditions, as a person states (articles 19 to 21)."
                ),
                Roles.CallManager
            )
            {
                Bases = StartableProcedure.Effective,
            }
        );
        services.AddSingleton(
            new CaseKind(Process)
            {
                Name = (register, key) =>
                    register.Find<SupportRecord>(key) is { } record && register.Find<Base>(record.BaseId) is { } named
                        ? ($"支持：{register.NameOf(named)}", $"{key} · {record.Programme}")
                        : null,
            }
        );
    }

    public static void MapSupport(this RouteGroupBuilder pages)
    {
        pages.MapGet(
            "/support",
            (string? q, string? kind, string? result, string? year, ListSupport handler, HttpContext context) =>
                context.Page<SupportPage, SupportModel>(handler.Handle(new SupportRequest(q, kind, result, year)))
        );

        pages.MapGet(
            "/support.{format}",
            (
                FileFormat format,
                string? q,
                string? kind,
                string? result,
                string? year,
                ListSupport handler,
                ListFile lists,
                Words words,
                HttpContext context
            ) =>
            {
                var answer = handler.Handle(new SupportRequest(q, kind, result, year));
                return answer.Refusal is { } refusal
                    ? refusal.ToResult(context)
                    : lists.Of(format, ("支持台账", "support"), Columns(words), answer.Value!.Lines);
            }
        );
    }

    private static IReadOnlyList<ListColumn<SupportLine>> Columns(Words words) =>
        [
            new("编号", "Number", line => line.Record.SupportId),
            new("基地", "Base", line => line.Name),
            new("依托单位", "Host", line => line.Host),
            new("类别", "Kind", line => line.Record.Kind is { } kind ? words[Label.Of(kind).Zh, Label.Of(kind).En] : null),
            new("计划或活动", "Programme", line => line.Record.Programme),
            new("年度", "Year", line => line.Record.Year),
            new("比较情况说明", "Comparison", line => line.Record.EqualConditions),
            new("结果", "Result", line => words[Label.Of(line.Record.Result).Zh, Label.Of(line.Record.Result).En]),
            new("结果日期", "Result on", line => line.Record.ResultOn),
        ];
}
