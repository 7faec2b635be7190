using System.Net;
using Bases.Infrastructure.Queries;
using Microsoft.Extensions.DependencyInjection;

namespace Bases.Server.Tests.Web;

/// <summary>Accounts are changed by administrators alone, with a journal.</summary>
[Collection(nameof(ServerFixture))]
public sealed class PeopleTests(ServerFixture server)
{
    [Fact]
    public async Task Should_change_roles_and_jurisdiction_with_a_journal()
    {
        var admin = await server.AsAsync("admin1");
        (await admin.TextAsync("/people/bureau-huangshi")).ShouldContain("黄石市科技局");

        var answer = await admin.PostFormAsync(
            "/people/bureau-huangshi",
            ("displayName", "黄石、鄂州科技局"),
            ("roles", "bureau"),
            ("groups", "bureau:黄石市"),
            ("groups", "bureau:鄂州市")
        );

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var page = await admin.TextAsync("/people/bureau-huangshi");
        page.ShouldContain("黄石、鄂州科技局");
        page.ShouldContain("value=\"bureau:鄂州市\" selected");
        var journal = await server
            .Services.GetRequiredService<ProcessQueries>()
            .JournalAsync(null, 5, TestContext.Current.CancellationToken);
        journal.ShouldContain(entry => entry.Actor == "admin1" && entry.Command.Contains("account.change bureau-huangshi"));
    }

    [Fact]
    public async Task Should_say_what_a_role_lacks_and_change_nothing()
    {
        var admin = await server.AsAsync("admin1");
        await admin.PageAsync("/people/applicant-h30");

        var answer = await admin.PostFormAsync("/people/applicant-h30", ("displayName", "某单位"), ("roles", "applicant"));

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("申报单位角色须指定单位");
        (await admin.TextAsync("/people/applicant-h30")).ShouldNotContain("某单位");
    }

    [Fact]
    public async Task Should_disable_an_account_and_give_it_a_new_password()
    {
        var admin = await server.AsAsync("admin1");
        await admin.PageAsync("/people/e29");
        (await admin.PostFormAsync("/people/e29/disabling")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await SignInAsync("e29", "Bases-2026")).ShouldBe(HttpStatusCode.Unauthorized);

        (await admin.PostFormAsync("/people/e29/enabling")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await SignInAsync("e29", "Bases-2026")).ShouldBe(HttpStatusCode.Redirect);
        (await admin.PostFormAsync("/people/e29/password")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await SignInAsync("e29", "Bases-2026")).ShouldBe(HttpStatusCode.Unauthorized);
        (await admin.TextAsync("/people/e29")).ShouldContain("新密码");
    }

    [Fact]
    public async Task Should_hide_accounts_from_everybody_else_and_keep_the_last_way_in()
    {
        var applicant = await server.AsAsync("applicant-h01");
        (await applicant.PageAsync("/people/admin1")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await applicant.PostFormAsync("/people/admin1/disabling")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        var admin = await server.AsAsync("admin1");
        await admin.PageAsync("/people/admin1");
        (await admin.PostFormAsync("/people/admin1/disabling")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await admin.PostFormAsync("/people/admin1", ("displayName", "易管理"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    private async Task<HttpStatusCode> SignInAsync(string name, string password)
    {
        var visitor = server.Nobody();
        await visitor.PageAsync("/sign-in");
        return (await visitor.PostFormAsync("/sign-in", ("name", name), ("password", password))).StatusCode;
    }
}
