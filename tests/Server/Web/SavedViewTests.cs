using System.Net;
using Bases.Infrastructure.Register;
using Bases.Register.Views;
using Microsoft.Extensions.DependencyInjection;

namespace Bases.Server.Tests.Web;

/// <summary>A filter of tasks or cases is kept under a name, and its address can be sent.</summary>
[Collection(nameof(ServerFixture))]
public sealed class SavedViewTests(ServerFixture server)
{
    [Theory]
    [InlineData("inbox", "?tab=mine&process=application", "我的申请待办")]
    [InlineData("cases", "?state=active&process=application", "在办的申请")]
    public async Task Should_keep_a_filter_under_a_name_and_lead_back_to_it(string list, string query, string name)
    {
        var officer = await server.AsAsync("formal1");
        await officer.PageAsync($"/{list}{query}");

        var saved = await officer.PostFormAsync($"/register/{list}/views", ("name", name), ("query", query), ("shared", "true"));

        saved.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        saved.Headers.Location!.ToString().ShouldBe($"/{list}{query}");
        var address = WebUtility.HtmlEncode($"/{list}{query}");
        (await officer.TextAsync("/" + list)).ShouldContain($"<a href=\"{address}\">{name}</a>");
        (await (await server.AsAsync("review1")).TextAsync("/" + list)).ShouldContain(name, customMessage: "it was shared");

        var view = server.Services.GetRequiredService<RegisterMemory>().Current.All<SavedView>().Single(view => view.Name == name);
        var stranger = await server.AsAsync("review1");
        await stranger.PageAsync("/" + list);
        (await stranger.PostFormAsync($"/register/views/{view.ViewId}/removal")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await officer.PostFormAsync($"/register/views/{view.ViewId}/removal")).Headers.Location!.ToString().ShouldBe("/" + list);
        (await officer.TextAsync("/" + list)).ShouldNotContain($">{name}</a>");
    }

    [Fact]
    public async Task Should_offer_an_applicant_his_own_views_only_and_of_his_own_lists_only()
    {
        var applicant = await server.AsAsync("applicant-h03");
        await applicant.PageAsync("/inbox");

        (await applicant.PostFormAsync("/register/cases/views", ("name", "全部"), ("query", ""))).StatusCode.ShouldBe(
            HttpStatusCode.NotFound
        );
        await applicant.PostFormAsync("/register/inbox/views", ("name", "只给自己"), ("query", "?order=new"), ("shared", "true"));

        (await applicant.TextAsync("/inbox")).ShouldContain("只给自己");
        (await (await server.AsAsync("formal1")).TextAsync("/inbox")).ShouldNotContain("只给自己");
    }
}
