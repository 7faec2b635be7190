using Bases.Server.Features.Documents;
using Bases.Server.Layout;
using Bases.Server.Wording;

namespace Bases.Server.Features.Tasks;

internal static class TaskEndpoints
{
    public static void AddTasks(this IServiceCollection services)
    {
        services.AddScoped<TaskForms>();
        services.AddScoped<ShowTask>();
        services.AddScoped<CompleteTask>();
        services.AddScoped<AssignTask>();
        services.AddScoped<KeepDraft>();
        services.AddSingleton(
            new TaskVerb(
                "release",
                "withdraw",
                ("放回", "Give back"),
                (
                    "放回后，同岗位的其他人可以签收办理；您填写的草稿只有您自己能看到。",
                    "Others of the same role may take it then; your draft stays your own."
                ),
                (_, task) => task.MayRelease
            )
        );
    }

    public static void MapTasks(this RouteGroupBuilder pages)
    {
        pages.MapGet(
            "/tasks/{key:long}",
            async (long key, ShowTask handler, HttpContext context, CancellationToken cancellation) =>
                context.Page<TaskPage, TaskModel>(await handler.HandleAsync(new Key(key), cancellation))
        );

        pages.MapPut(
            "/tasks/{key:long}/draft",
            async (long key, DraftRequest request, KeepDraft handler, HttpContext context, CancellationToken cancellation) =>
                context.Json(await handler.HandleAsync(new Key(key), request, cancellation))
        );

        pages.MapPost(
            "/tasks/{key:long}/completion",
            async (
                long key,
                Completion completion,
                CompleteTask handler,
                Notices notices,
                Words words,
                HttpContext context,
                CancellationToken cancellation
            ) =>
            {
                var answer = await handler.HandleAsync(new Key(key), completion, cancellation);
                if (answer.Value is { } done)
                {
                    notices.Say(
                        done.What,
                        done.Refused is null
                            ? words[
                                "后续步骤会自动进行，轮到您时会再次出现在待办中。",
                                "The next steps follow by themselves; what is yours to do appears here again."
                            ]
                            : null,
                        done.Refused is null ? "good" : "warn"
                    );
                }

                return context.Json(answer);
            }
        );

        // A task without a form is confirmed by one button.
        pages.MapPost(
            "/tasks/{key:long}/confirmation",
            async (long key, CompleteTask handler, HttpContext context, CancellationToken cancellation) =>
                context.Then(
                    await handler.HandleAsync(new Key(key), new Completion(default), cancellation),
                    done => (done.Next, done.What, null)
                )
        );

        pages.MapPost(
            "/tasks/{key:long}/claim",
            async (long key, AssignTask handler, Words words, HttpContext context, CancellationToken cancellation) =>
                context.Then(
                    await handler.ClaimAsync(new Key(key), cancellation),
                    task => ($"/tasks/{task.Key}", words["已签收，现在由您办理", "It is yours now"], null)
                )
        );

        pages.MapPost(
            "/tasks/{key:long}/release",
            async (long key, AssignTask handler, Words words, HttpContext context, CancellationToken cancellation) =>
                context.Then(
                    await handler.ReleaseAsync(new Key(key), cancellation),
                    task => ($"/tasks/{task.Key}", words["已放回，同角色的其他人可以签收", "Others of the role can take it now"], null)
                )
        );

        pages.MapPost(
            "/tasks/{key:long}/documents",
            async (long key, HttpRequest request, UploadDocument handler, HttpContext context, CancellationToken cancellation) =>
                context.Json(await handler.ToTaskAsync(new Key(key), request, cancellation))
        );
    }
}
