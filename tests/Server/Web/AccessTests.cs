using System.Net;
using System.Text.RegularExpressions;

namespace Bases.Server.Tests.Web;

[Collection(nameof(ServerFixture))]
public sealed partial class AccessTests(ServerFixture server)
{
    [Fact]
    public async Task Should_lead_somebody_unknown_to_the_sign_in_page_and_back()
    {
        var answer = await server.Nobody().PageAsync("/inbox?tab=mine");

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().ShouldContain("/sign-in?back=%2Finbox%3Ftab%3Dmine");
    }

    [Fact]
    public async Task Should_not_redirect_to_another_site_after_signing_in()
    {
        var visitor = server.Nobody();
        await visitor.PageAsync("/sign-in");

        var answer = await visitor.PostFormAsync("/sign-in", ("name", "call2"), ("password", "Bases-2026"), ("back", "//evil.example/"));

        answer.Headers.Location!.ToString().ShouldBe("/");
    }

    [Fact]
    public async Task Should_lock_an_account_after_five_wrong_passwords()
    {
        var visitor = server.Nobody();
        await visitor.PageAsync("/sign-in");
        HttpResponseMessage? answer = null;
        for (var i = 0; i < 6; i++)
        {
            answer = await visitor.PostFormAsync("/sign-in", ("name", "e30"), ("password", "wrong-password"));
            answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        }

        (await answer!.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("锁定");
        (await visitor.PostFormAsync("/sign-in", ("name", "e30"), ("password", "Bases-2026"))).StatusCode.ShouldBe(
            HttpStatusCode.Unauthorized
        );
    }

    [Fact]
    public async Task Should_answer_a_strangers_case_exactly_as_one_that_does_not_exist()
    {
        var sample = await SampleCase.StartAsync(server);
        var stranger = await server.AsAsync("applicant-h02");

        foreach (var path in new[] { "/cases/", "/tasks/" })
        {
            var key = path == "/cases/" ? sample.Instance : sample.Task;
            var foreign = await stranger.PageAsync(path + key);
            var nothing = await stranger.PageAsync(path + "999999999999");

            foreign.StatusCode.ShouldBe(HttpStatusCode.NotFound);
            nothing.StatusCode.ShouldBe(HttpStatusCode.NotFound);
            Stable(await foreign.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))
                .ShouldBe(Stable(await nothing.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
        }
    }

    [Fact]
    public async Task Should_show_the_case_to_those_who_work_on_it()
    {
        var sample = await SampleCase.StartAsync(server);

        var answer = await (await server.AsAsync("call1")).PageAsync($"/cases/{sample.Instance}");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("填写样例");
    }

    [Theory]
    [InlineData("/mail")]
    [InlineData("/incidents")]
    [InlineData("/clock")]
    [InlineData("/people")]
    [InlineData("/designer")]
    [InlineData("/definitions")]
    [InlineData("/cases")]
    public async Task Should_hide_the_pages_of_other_roles(string path)
    {
        var applicant = await server.AsAsync("applicant-h01");

        (await applicant.PageAsync(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await (await applicant.PageAsync("/inbox")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldNotContain(
            $"href=\"{path}\""
        );
    }

    [Fact]
    public async Task Should_refuse_a_task_to_the_wrong_role()
    {
        var sample = await SampleCase.StartAsync(server);

        var seen = await (await server.AsAsync("formal1")).PostAsync(
            $"/tasks/{sample.Task}/completion",
            new { data = new { title = "x" } }
        );
        var unseen = await (await server.AsAsync("applicant-h01")).PostAsync(
            $"/tasks/{sample.Task}/completion",
            new { data = new { title = "x" } }
        );

        seen.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        unseen.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await sample.StateAsync(server)).ShouldBe("CREATED");
    }

    [Fact]
    public async Task Should_refuse_a_change_without_the_pages_token()
    {
        var sample = await SampleCase.StartAsync(server);
        var manager = await server.AsAsync("call1");
        manager.LoseToken();

        var page = await manager.PostAsync($"/tasks/{sample.Task}/completion", new { data = new { title = "x" } });
        var api = await manager.PostAsync("/v2/user-tasks/search", new { });

        page.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        api.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await sample.StateAsync(server)).ShouldBe("CREATED");
    }

    [Fact]
    public async Task Should_forbid_scripts_of_others_on_every_page()
    {
        var answer = await server.Nobody().PageAsync("/sign-in");

        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain("script-src 'self'");
        policy.ShouldNotContain("unsafe-eval");
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
    }

    /// <summary>Without what differs on any two pages: tokens and the clock.</summary>
    private static string Stable(string page) => Changing().Replace(page, "");

    [GeneratedRegex("(content|value)=\"CfDJ8[^\"]*\"|\\d{1,2}:\\d{2}|/(cases|tasks)/\\d+")]
    private static partial Regex Changing();
}
