using Bases.Server.Layout;
using Bases.Server.Wording;

namespace Bases.Server.Features.Inbox;

internal static class InboxEndpoints
{
    public static void AddInbox(this IServiceCollection services)
    {
        services.AddScoped<InboxHandler>();
        services.AddSingleton(
            new NavigationEntry(NavigationSection.Work, 0, "/inbox", "inbox", "待办", "Inbox")
            {
                Count = async (scope, cancellation) => await scope.GetRequiredService<InboxHandler>().CountAsync(cancellation),
            }
        );
    }

    public static void MapInbox(this RouteGroupBuilder pages)
    {
        pages.MapGet(
            "/inbox",
            async ([AsParameters] InboxQuery query, InboxHandler handler, CancellationToken cancellation) =>
                Pages.Show<InboxPage>(await handler.HandleAsync(query.Request, cancellation))
        );

        pages.MapGet(
            "/inbox.{format}",
            async (
                FileFormat format,
                [AsParameters] InboxQuery query,
                InboxHandler handler,
                ListFile lists,
                Dates dates,
                CancellationToken cancellation
            ) =>
            {
                var model = await handler.HandleAsync(query.Request, cancellation);
                return lists.Of(format, ("待办", "inbox"), Columns(dates), model.Lines);
            }
        );
    }

    private static IReadOnlyList<ListColumn<InboxLine>> Columns(Dates dates) =>
        [
            new("任务", "Task", line => line.Task.Name),
            new("事项", "Case", line => line.Case.Title),
            new("编号", "Number", line => line.Task.BusinessKey),
            new("流程", "Procedure", line => line.ProcessName),
            new("截止", "Due", line => line.Task.DueAt),
            new("暂定", "Provisional", line => line.Task.DueAt is { } due && dates.IsProvisional(due) ? "暂定" : null),
            new("承办人", "Assignee", line => line.Assignee),
        ];

    /// <summary>Query values by name; what is missing or malformed has its default.</summary>
    internal sealed record InboxQuery(string? Tab, string? Q, string? Process, string? Order, string? Page)
    {
        public InboxRequest Request => new(Tab, Q, Process, Order, int.TryParse(Page, out var page) && page > 0 ? page : 1);
    }
}
