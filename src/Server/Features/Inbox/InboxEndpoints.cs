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
                Count = (scope, cancellation) => scope.GetRequiredService<InboxHandler>().CountAsync(cancellation),
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
            "/inbox.csv",
            async ([AsParameters] InboxQuery query, InboxHandler handler, Words words, Dates dates, CancellationToken cancellation) =>
            {
                var model = await handler.HandleAsync(query.Request, cancellation);
                return Csv.File(
                    words["待办", "inbox"],
                    [
                        words["任务", "Task"],
                        words["事项", "Case"],
                        words["编号", "Number"],
                        words["流程", "Procedure"],
                        words["截止", "Due"],
                        words["承办人", "Assignee"],
                    ],
                    model.Lines.Select(line =>
                        new[]
                        {
                            line.Task.Name,
                            line.Case.Title,
                            line.Task.BusinessKey ?? "",
                            line.ProcessName,
                            line.Task.DueAt is { } due ? dates.Moment(due) : "",
                            line.Task.Assignee ?? "",
                        }
                    )
                );
            }
        );
    }

    /// <summary>Query values by name; what is missing or malformed has its default.</summary>
    internal sealed record InboxQuery(string? Tab, string? Q, string? Process, string? Order, string? Page)
    {
        public InboxRequest Request => new(Tab, Q, Process, Order, int.TryParse(Page, out var page) && page > 0 ? page : 1);
    }
}
