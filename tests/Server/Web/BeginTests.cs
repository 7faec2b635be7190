using System.Net;
using Bases.Infrastructure.Register;
using Bases.Register.NamedBases;
using Microsoft.Extensions.DependencyInjection;

namespace Bases.Server.Tests.Web;

/// <summary>Cases that people begin themselves, and who sees them.</summary>
[Collection(nameof(ServerFixture))]
public sealed class BeginTests(ServerFixture server)
{
    [Fact]
    public async Task Should_offer_each_role_what_it_may_begin()
    {
        (await TextAsync("decide1", "/begin")).ShouldContain("推荐申报国家级基地");
        (await TextAsync("applicant-h17", "/begin")).ShouldNotContain("推荐申报国家级基地");
        (await (await server.AsAsync("e01")).PageAsync("/begin")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Should_begin_for_ones_own_host_only()
    {
        var applicant = await server.AsAsync("applicant-h17");
        await applicant.PageAsync("/begin");
        var foreign = await applicant.PostFormAsync("/begin/national-base-admission", ("subject", "H18"));
        var own = await applicant.PostFormAsync("/begin/national-base-admission", ("subject", "H17"));

        foreign.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        own.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var task = own.Headers.Location!.ToString();
        task.ShouldStartWith("/tasks/");
        (await applicant.PageAsync(task)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await (await server.AsAsync("applicant-h18")).PageAsync(task)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        var again = await applicant.PostFormAsync("/begin/national-base-admission", ("subject", "H17"));
        again.StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Should_let_a_decision_maker_alone_mark_a_key_base_with_a_reason()
    {
        var manager = await server.AsAsync("call1");
        await manager.PageAsync("/key-bases");
        (await manager.PostFormAsync("/key-bases", ("base", "B12"), ("reason", "示范"))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

        var maker = await server.AsAsync("decide1");
        await maker.PageAsync("/key-bases");
        (await maker.PostFormAsync("/key-bases", ("base", "B12"), ("reason", ""))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (
            await maker.PostFormAsync("/key-bases", ("base", "B12"), ("reason", "第二批重点布局"), ("since", "2026-11-01"))
        ).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var named = server.Services.GetRequiredService<RegisterMemory>().Current.Find<Base>("B12")!;
        (named.KeyBaseSince, named.KeyBaseReason).ShouldBe((new DateOnly(2026, 11, 1), "第二批重点布局"));
        (await TextAsync("call1", "/key-bases")).ShouldContain("第二批重点布局");
    }

    [Fact]
    public async Task Should_show_the_department_whom_it_may_recommend()
    {
        (await TextAsync("decide1", "/recommendations")).ShouldContain("现在可以推荐的基地");
        (await (await server.AsAsync("applicant-h17")).PageAsync("/recommendations")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var list = await (await server.AsAsync("decide1")).PageAsync("/recommendations.csv");
        (await list.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("依托单位");
    }

    private async Task<string> TextAsync(string user, string path) =>
        await (await (await server.AsAsync(user)).PageAsync(path)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
}
