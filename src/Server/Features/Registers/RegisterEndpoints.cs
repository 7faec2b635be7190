using Bases.Infrastructure.Runtime;
using Bases.Server.Access;
using Bases.Server.Features.Registers.Lists;
using Bases.Server.Layout;
using Bases.Server.Refusals;
using Bases.Server.Wording;
using Microsoft.AspNetCore.Mvc;

namespace Bases.Server.Features.Registers;

internal static class RegisterEndpoints
{
    public static void AddRegisters(this IServiceCollection services)
    {
        services.AddScoped<ShowRegister>();
        services.AddScoped<ShowEntry>();
        services.AddScoped<SavedViews>();
        services.AddScoped<KeepView>();
        services.AddSingleton<RegisterList, BasesList>();
        services.AddSingleton<RegisterList, HostsList>();
        services.AddSingleton<RegisterList, PersonsList>();
        services.AddSingleton<RegisterList, ExpertsList>();
        services.AddSingleton<RegisterList, CallsList>();
        services.AddSingleton<RegisterList, ApplicationsList>();
        services.AddSingleton<RegisterList, ReportsList>();
        services.AddSingleton<RegisterList, EvaluationsList>();
        services.AddSingleton<RegisterList, ChangesList>();
        services.AddSingleton<RegisterList, FindingsList>();
        services.AddSingleton<RegisterList, NoticesList>();
        services.AddSingleton<RegisterList, DocumentsList>();
        services.AddSingleton(
            new NavigationEntry(
                NavigationSection.Register,
                0,
                "/register",
                "register",
                "登记簿",
                "Register",
                [Roles.Admin, Roles.Bureau, .. Roles.Department]
            )
        );
    }

    public static void MapRegisters(this RouteGroupBuilder pages)
    {
        pages.MapGet(
            "/register",
            async (ShowRegister handler, HttpContext context, CancellationToken cancellation) =>
                context.Page<RegisterHomePage, RegisterHomeModel>(await handler.HomeAsync(cancellation))
        );
        pages.MapGet(
            "/register/{list}",
            async (string list, ShowRegister handler, HttpContext context, CancellationToken cancellation) =>
                context.Page<RegisterListPage, RegisterListModel>(
                    await handler.ListAsync(list, RegisterRequest.Of(context.Request.Query), cancellation)
                )
        );
        MapExport(pages);
        MapEntries(pages);
        MapViews(pages);
    }

    private static void MapExport(RouteGroupBuilder pages) =>
        pages.MapGet(
            "/register/{list}.{format}",
            async (
                string list,
                FileFormat format,
                ShowRegister handler,
                ListFile files,
                ProcessRuntime runtime,
                Viewer viewer,
                HttpContext context,
                CancellationToken cancellation
            ) =>
            {
                var answer = await handler.ListAsync(list, RegisterRequest.Of(context.Request.Query), cancellation);
                if (answer.Refusal is { } refusal)
                {
                    return refusal.ToResult(context);
                }

                var model = answer.Value!;
                await runtime.ChangeRegisterAsync(
                    $"register.export {list}: {model.Matching.Count}{context.Request.QueryString}",
                    (_, _) => 0,
                    viewer.UserName,
                    cancellation
                );
                return files.Of(
                    format,
                    model.List.Name,
                    [
                        .. model.Shown.Select(i => new ListColumn<RegisterLine>(
                            model.List.Heads[i].Chinese,
                            model.List.Heads[i].English,
                            line => line.Cells[i]
                        )),
                    ],
                    model.Matching
                );
            }
        );

    private static void MapEntries(RouteGroupBuilder pages)
    {
        pages.MapGet(
            "/register/{list}/{id}",
            async (string list, string id, DateOnly? known, ShowEntry handler, HttpContext context, CancellationToken cancellation) =>
                context.Page<RegisterEntryPage, RegisterEntryModel>(await handler.HandleAsync(list, id, known, cancellation))
        );
        pages.MapPost(
            "/register/{list}/{id}/personal-data",
            async (
                string list,
                string id,
                [FromForm] string? reason,
                ShowEntry handler,
                HttpContext context,
                CancellationToken cancellation
            ) => context.Page<RegisterEntryPage, RegisterEntryModel>(await handler.RevealAsync(list, id, reason, cancellation))
        );
    }

    private static void MapViews(RouteGroupBuilder pages)
    {
        pages.MapPost(
            "/register/{list}/views",
            async (
                string list,
                [FromForm] string? name,
                [FromForm] string? query,
                [FromForm] bool? shared,
                KeepView handler,
                Words words,
                HttpContext context,
                CancellationToken cancellation
            ) =>
                context.Then(
                    await handler.SaveAsync(list, name, query, shared == true, cancellation),
                    view =>
                        (
                            $"{SavedViews.AddressOf(view.List)}?{view.Query}",
                            words[$"已保存视图“{view.Name}”", $"The view “{view.Name}” is saved"],
                            null
                        )
                )
        );
        pages.MapPost(
            "/register/views/{id}/removal",
            async (string id, KeepView handler, Words words, HttpContext context, CancellationToken cancellation) =>
                context.Then(
                    await handler.RemoveAsync(id, cancellation),
                    view => (SavedViews.AddressOf(view.List), words[$"已删除视图“{view.Name}”", $"The view “{view.Name}” is removed"], null)
                )
        );
    }
}
