using System.Net;
using Bases.Infrastructure.Queries;
using Microsoft.Extensions.DependencyInjection;

namespace Bases.Server.Tests.Web;

/// <summary>The pages of the yearly assessment and of the evaluation (articles 22, 24 and 25).</summary>
[Collection(nameof(ServerFixture))]
public sealed class AssessmentPagesTests(ServerFixture server)
{
    [Theory]
    [InlineData("/annual/2031", "2031 年度考核尚未开展")]
    [InlineData("/evaluations/2028", "B04")]
    public async Task Should_tell_the_department_what_is_to_come(string path, string text) =>
        (await (await server.AsAsync("formal1")).TextAsync(path)).ShouldContain(text);

    [Fact]
    public async Task Should_show_a_host_nothing_of_other_bases()
    {
        var host = await server.AsAsync("applicant-h02");

        (await host.TextAsync("/evaluations/2028")).ShouldNotContain("B04");
        (await host.PageAsync("/annual")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("/annual")]
    [InlineData("/evaluations")]
    public async Task Should_not_be_there_for_experts(string path) =>
        (await (await server.AsAsync("e02")).PageAsync(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    [Fact]
    public async Task Should_give_the_subsidy_list_only_to_those_who_decide_and_only_of_released_results()
    {
        (await (await server.AsAsync("formal1")).PageAsync("/evaluations/2028/subsidy.csv")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await (await server.AsAsync("decide1")).PageAsync("/evaluations/2028/subsidy.csv")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("formal1", "/annual/2026", "/campaign", "annual-campaign", "decide1", "2027")]
    [InlineData("review1", "/evaluations/2027", "/round", "evaluation-round", "formal1", "2029")]
    public async Task Should_begin_a_year_by_hand_once_and_keep_who_did(
        string officer,
        string page,
        string action,
        string process,
        string other,
        string later
    )
    {
        var stranger = await server.AsAsync(other);
        await stranger.PageAsync(page);
        (await stranger.PostFormAsync(page + action)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        var visitor = await server.AsAsync(officer);
        (await visitor.TextAsync(page)).ShouldContain(page + action);
        (await visitor.PostFormAsync($"{page[..^4]}{later}{action}")).StatusCode.ShouldBe(HttpStatusCode.Conflict);

        (await visitor.PostFormAsync(page + action)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var again = await visitor.PostFormAsync(page + action);

        again.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await again.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("已经开展");
        var begun = await server
            .Services.GetRequiredService<ProcessQueries>()
            .InstancesAsync(new InstanceFilter { ProcessId = process }, TestContext.Current.CancellationToken);
        begun.Items.ShouldHaveSingleItem().StartedBy.ShouldBe(officer);
        (await visitor.TextAsync(page)).ShouldNotContain(page + action);
    }

    [Fact]
    public async Task Should_let_only_the_checker_draw_bases_for_a_visit()
    {
        var bureau = await server.AsAsync("bureau-wuhan");
        await bureau.PageAsync("/annual");

        var answer = await bureau.PostFormAsync("/annual/2026/sample", ("method", "random"), ("count", "1"), ("seed", "1"));

        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }
}
