using Bases.Activities.Applications;
using Bases.Infrastructure.Queries;
using Bases.Register.Applications;
using Bases.Register.Calendars;
using Bases.Register.Calls;
using Bases.Register.Policies;
using Bases.Server.Access;
using Bases.Server.Layout;
using Bases.Server.Wording;
using Microsoft.AspNetCore.Mvc;

namespace Bases.Server.Features.Cases;

internal static class CaseEndpoints
{
    public static void AddCases(this IServiceCollection services)
    {
        services.AddSingleton<ElementNames>();
        services.AddScoped<Timeline>();
        services.AddScoped<ShowCase>();
        services.AddScoped<ActOnCase>();
        services.AddScoped<ListCases>();
        services.AddSingleton(
            new NavigationEntry(
                NavigationSection.Work,
                20,
                "/cases",
                "application",
                "全部事项",
                "All cases",
                [.. Roles.Department, Roles.Operator, Roles.Admin]
            )
        );
        services.AddSingleton(
            new CaseAction(
                "application",
                "application.withdrawn",
                ("撤回申报", "Withdraw"),
                (
                    "撤回后本次申报即告终止，材料保留在您的账户中；征集截止前可以重新申报。",
                    "The application ends; its material stays in your account, and you may apply again before the call closes."
                ),
                (viewer, _) => viewer.Is(Roles.Applicant)
            )
            {
                Variable = "withdrawal",
                Problem = (register, instance, now) =>
                    register.Find<Application>(instance.BusinessKey ?? "") is { } application
                    && register.Find<Call>(application.CallId) is { } call
                    && !WithdrawalCheck.IsPossible(application, call, now)
                        ? (
                            "申报已截止，不能撤回；没有做任何更改。",
                            "The call has closed and the application cannot be withdrawn; nothing was changed."
                        )
                        : null,
            }
        );
        services.AddSingleton(
            new CaseAction(
                "application",
                "application.amendment-asked",
                ("变更负责人或依托单位", "Amend leader or host"),
                (
                    "专家评审开始前，变更即时生效，申请回到形式审查，重新核对认定条件；评审开始后，须经省厅批准才生效。",
                    "Until expert review begins the change counts at once, and the application is checked again; later it needs the department's approval."
                ),
                (viewer, _) => viewer.Is(Roles.Applicant)
            )
            {
                Variable = "amendment",
                Icon = "edit",
                Choice = new CaseActionChoice(
                    "change",
                    ("变更内容", "Change"),
                    (register, instance) =>
                        register.Find<Application>(instance.BusinessKey ?? "") is { } application
                            ? AmendmentCheck.Choices(register, application)
                            : []
                ),
                Problem = (register, instance, now) =>
                    register.Find<Application>(instance.BusinessKey ?? "") is { } application
                        ? AmendmentCheck.Obstacle(application, Policy.On(register, LegalTime.DayOf(now)))
                        : null,
            }
        );
    }

    public static void MapCases(this RouteGroupBuilder pages)
    {
        pages.MapGet(
            "/cases",
            async (
                string? process,
                string? state,
                string? q,
                string? page,
                Viewer viewer,
                ListCases handler,
                HttpContext context,
                CancellationToken cancellation
            ) =>
                viewer.IsDepartment || viewer.IsAny(Roles.Operator, Roles.Admin)
                    ? Pages.Show<CasesPage>(
                        await handler.HandleAsync(
                            new CasesRequest(process, state, q, int.TryParse(page, out var number) && number > 0 ? number : 1),
                            cancellation
                        )
                    )
                    : Refusals.RefusalResults.ToResult(new Refusals.NotFound(), context)
        );

        pages.MapGet(
            "/cases/{key:long}",
            async (long key, ShowCase handler, HttpContext context, CancellationToken cancellation) =>
                context.Page<CasePage, CaseModel>(await handler.HandleAsync(new Key(key), cancellation))
        );

        // Letters name a case by its number, as people do.
        pages.MapGet(
            "/cases/{number}",
            async (string number, ListCases handler, HttpContext context, CancellationToken cancellation) =>
                await handler.AddressOfAsync(number, cancellation) is { } address
                    ? TypedResults.LocalRedirect(address)
                    : Refusals.RefusalResults.ToResult(new Refusals.NotFound(), context)
        );

        pages.MapPost(
            "/cases/{key:long}/comments",
            async (
                long key,
                [FromForm] string? text,
                ActOnCase handler,
                Words words,
                HttpContext context,
                CancellationToken cancellation
            ) =>
                context.Then(
                    await handler.CommentAsync(new Key(key), text ?? "", cancellation),
                    Back(words["备注已保存", "Your comment is kept"])
                )
        );

        pages.MapPost(
            "/cases/{key:long}/actions/{message}",
            async (
                long key,
                string message,
                [FromForm] string? reason,
                [FromForm] string? choice,
                ActOnCase handler,
                Words words,
                HttpContext context,
                CancellationToken cancellation
            ) => context.Then(await handler.SendAsync(new Key(key), message, reason, choice, cancellation), Back(words["已办理", "Done"]))
        );

        pages.MapPost(
            "/cases/{key:long}/cancellation",
            async (
                long key,
                [FromForm] string? reason,
                ActOnCase handler,
                Words words,
                HttpContext context,
                CancellationToken cancellation
            ) =>
                context.Then(
                    await handler.CancelAsync(new Key(key), reason ?? "", cancellation),
                    Back(words["这一事项已终止", "The case is ended"])
                )
        );
    }

    private static Func<InstanceItem, (string Address, string What, string? Next)> Back(string what) =>
        instance => ($"/cases/{instance.Key}", what, null);
}
