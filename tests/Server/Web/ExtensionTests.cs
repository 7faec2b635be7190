using System.Net;
using Bases.Infrastructure.Queries;
using Microsoft.Extensions.DependencyInjection;

namespace Bases.Server.Tests.Web;

[Collection(nameof(ServerFixture))]
public sealed class ExtensionTests(ServerFixture server)
{
    [Fact]
    public async Task Should_move_the_deadline_of_a_draft_with_the_close_of_the_call()
    {
        var applicant = await server.AsAsync("applicant-h38");
        await applicant.PageAsync("/applications/new?call=CALL-2027");
        await applicant.PostFormAsync("/applications", ("callId", "CALL-2027"), ("hostId", "H38"));
        (await DueAsync()).ShouldBe(new DateTimeOffset(2026, 12, 18, 17, 30, 0, TimeSpan.FromHours(8)));
        var manager = await server.AsAsync("call1");

        var extended = await manager.PostFormAsync(
            "/calls/CALL-2027/extension",
            ("closesAt", "2026-12-25T17:30"),
            ("reason", "系统维护一天，顺延。")
        );

        extended.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await DueAsync()).ShouldBe(new DateTimeOffset(2026, 12, 25, 17, 30, 0, TimeSpan.FromHours(8)));
    }

    private async Task<DateTimeOffset?> DueAsync()
    {
        var filter = new TaskFilter { Groups = ["host:H38"], ElementId = "fill" };
        var tasks = await server.Services.GetRequiredService<ProcessQueries>().TasksAsync(filter, TestContext.Current.CancellationToken);
        return tasks.Items.Single().DueAt;
    }
}
