using System.Globalization;
using Bases.Register;
using Bases.Register.Changes;
using Bases.Register.Ending;
using Bases.Register.Hosts;
using Bases.Register.Labels;
using Bases.Register.NamedBases;
using Bases.Server.Access;
using Bases.Server.Features.Cases;
using Bases.Server.Features.Search;
using Bases.Server.Features.Tasks;
using Bases.Server.Layout;
using Bases.Server.Refusals;
using Bases.Server.Wording;
using Microsoft.AspNetCore.Mvc;

namespace Bases.Server.Features.NamedBases;

/// <summary>Bases with their whole life, their changes (article 23) and their end (articles 28 and 29).</summary>
internal static class NamedBaseEndpoints
{
    public static void AddNamedBases(this IServiceCollection services)
    {
        services.AddScoped<BaseFinder>();
        services.AddScoped<ListBases>();
        services.AddScoped<ShowBase>();
        services.AddScoped<BeginChange>();
        services.AddScoped<BeginFinding>();
        services.AddScoped<ProposeEnd>();
        services.AddScoped<ShowSupervision>();
        services.AddScoped<ISearchSource, BaseSearch>();
        services.AddSingleton(
            new NavigationEntry(
                NavigationSection.Bases,
                0,
                "/bases",
                "base",
                "基地",
                "Bases",
                [Roles.Applicant, Roles.Bureau, .. Roles.Department, Roles.Operator, Roles.Admin]
            )
        );
        services.AddSingleton(
            new NavigationEntry(NavigationSection.Bases, 60, "/supervision", "integrity", "监督与诚信", "Supervision", Roles.Supervisor)
        );
        AddCases(services);
    }

    private static void AddCases(IServiceCollection services)
    {
        services.AddSingleton(
            new CaseKind(BeginChange.Process)
            {
                Name = (register, key) =>
                    register.Find<ChangeReport>(key) is { } report && register.Find<Base>(report.BaseId) is { } named
                        ? (
                            $"{Label.Of(report.Kind).Zh}：{register.NameOf(named)}",
                            $"{named.BaseNumber ?? named.BaseId} · {register.Find<Host>(report.HostId)?.Name}"
                        )
                        : null,
                HostId = (register, key) => register.Find<ChangeReport>(key)?.HostId,
                City = (register, key) =>
                    register.Find<ChangeReport>(key) is { } report
                    && register.Find<Host>(report.HostId) is { Affiliation: Affiliation.Local } host
                        ? host.City
                        : null,
            }
        );
        services.AddSingleton(
            new CaseAction(
                BeginChange.Process,
                "change.withdrawn",
                ("撤回报告", "Withdraw the report"),
                (
                    "撤回后这一变化视为没有发生，从基地档案中删去；确有变化的须重新报告。",
                    "The change counts as not having happened; report it again if it did."
                ),
                (viewer, instance) => viewer.Is(Roles.Applicant) && instance.StartedBy == viewer.UserName
            )
            {
                Variable = "changeWithdrawal",
            }
        );
        services.AddSingleton<ICasePanel>(new FactsOfCase(BeginChange.Process, typeof(ChangeFacts)));
        services.AddSingleton<ITaskPanel>(new FactsOverForm(typeof(ChangeFacts), "change-examination"));
        foreach (var process in (string[])["termination", "revocation"])
        {
            services.AddSingleton(new CaseKind(process) { Parts = ["ending-decision"], Name = EndingName });
            services.AddSingleton<ICasePanel>(new FactsOfCase(process, typeof(EndingFacts)));
        }

        services.AddSingleton<ITaskPanel>(
            new FactsOverForm(typeof(EndingFacts), "fact-finding", "intended-decision", "ending-decision", "release")
        );
    }

    public static void MapNamedBases(this RouteGroupBuilder pages)
    {
        pages.MapGet("/bases", (string? q, string? state, ListBases handler) => Pages.Show<BasesPage>(handler.Handle(q, state)));
        pages.MapGet(
            "/bases/{number}",
            async (string number, string? on, ShowBase handler, HttpContext context, CancellationToken cancellation) =>
                context.Page<BasePage, BaseModel>(await handler.HandleAsync(number, Day(on), cancellation))
        );
        pages.MapGet(
            "/supervision",
            async (ShowSupervision handler, HttpContext context, CancellationToken cancellation) =>
                context.Page<SupervisionPage, SupervisionModel>(await handler.HandleAsync(cancellation))
        );
        MapChanges(pages);
        MapEnding(pages);
    }

    private static void MapChanges(RouteGroupBuilder pages)
    {
        pages.MapGet(
            "/bases/{number}/changes/new",
            (string number, BeginChange handler, HttpContext context) => context.Page<NewChangePage, NewChangeModel>(handler.Show(number))
        );
        pages.MapPost(
            "/bases/{number}/changes",
            async (
                string number,
                [FromForm] string? kind,
                [FromForm] string? occurredOn,
                BeginChange handler,
                Words words,
                HttpContext context,
                CancellationToken cancellation
            ) =>
            {
                var answer = await handler.HandleAsync(number, kind, occurredOn, cancellation);
                if (answer.Refusal is Invalid invalid && handler.Show(number).Value is { } shown)
                {
                    context.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
                    return Pages.Show<NewChangePage>(shown with { Problem = words[invalid.Chinese, invalid.English] });
                }

                return context.Then(
                    answer,
                    address =>
                        (
                            address,
                            words["变更报告已建立", "The report is begun"],
                            words["填写时自动保存，可以稍后继续。", "It is saved as you type."]
                        )
                );
            }
        );
    }

    private static void MapEnding(RouteGroupBuilder pages)
    {
        pages.MapPost(
            "/bases/{number}/termination",
            async (
                string number,
                [FromForm] string? ground,
                [FromForm] string? reason,
                ProposeEnd handler,
                Words words,
                HttpContext context,
                CancellationToken cancellation
            ) =>
                context.Then(
                    await handler.HandleAsync(number, ground, reason, cancellation),
                    done =>
                        (
                            $"/cases/{done.Case}",
                            words["已提出终止建议", "Termination is proposed"],
                            words["由监督人员核查事实。", "A supervisor finds the facts."]
                        )
                )
        );
        pages.MapPost(
            "/bases/{number}/findings",
            async (string number, BeginFinding handler, HttpContext context, CancellationToken cancellation) =>
            {
                var answer = await handler.HandleAsync(number, cancellation);
                return answer.Refusal is { } refusal ? refusal.ToResult(context) : TypedResults.LocalRedirect($"/tasks/{answer.Value}");
            }
        );
    }

    private static (string Title, string Detail)? EndingName(IRegister register, string key) =>
        register.Find<EndingCase>(key) is { } entry && register.Find<Base>(entry.BaseId) is { } named
            ? (
                $"{Label.Of(entry.Kind).Zh}：{register.NameOf(named)}",
                $"{named.BaseNumber ?? named.BaseId} · {register.Find<Host>(named.HostOn(DateOnly.MaxValue))?.Name}"
            )
            : null;

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
