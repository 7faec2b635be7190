using System.Net;

namespace Bases.Server.Tests.Web;

/// <summary>The experts' workspace (article 15): first the declaration, then the application; hidden from applicants.</summary>
[Collection(nameof(ServerFixture))]
public sealed class ReviewTests(ServerFixture server)
{
    [Fact]
    public async Task Should_open_the_application_to_an_expert_after_his_declaration_only()
    {
        var organiser = await server.AsAsync("review1");
        var panel = await server.AcceptAsync();
        var experts = (await organiser.ValuesAsync(panel))["expertIds"]!.AsArray().Select(id => id!.GetValue<string>()).ToList();
        await Visitor.JsonAsync(organiser.PostAsync($"/tasks/{panel}/completion", new { data = new { expertIds = experts } }));
        var expert = await server.AsAsync(experts[0].ToLowerInvariant());
        var declaration = await server.TaskAsync("declare-conflict", "expert:" + experts[0]);

        (await expert.TextAsync($"/tasks/{declaration}")).ShouldContain("声明不需回避后");
        (await expert.TextAsync($"/tasks/{declaration}")).ShouldNotContain("bases-viewer");
        await Visitor.JsonAsync(expert.PostAsync($"/tasks/{declaration}/completion", new { data = new { conflict = "none" } }));
        var pledge = await server.TaskAsync("pledge", "expert:" + experts[0]);
        (await expert.TextAsync($"/tasks/{pledge}")).ShouldContain("bases-viewer");
        await Visitor.JsonAsync(expert.PostAsync($"/tasks/{pledge}/completion", new { data = new { accepted = true } }));

        var score = await server.TaskAsync("score", "expert:" + experts[0]);
        var form = await expert.TextAsync($"/tasks/{score}");
        form.ShouldContain("专家评审评分表");
        var tooMany = await expert.PostAsync(
            $"/tasks/{score}/completion",
            new
            {
                data = new
                {
                    rubricScores = new
                    {
                        cooperation = 26,
                        research = 20,
                        transfer = 10,
                        team = 10,
                        management = 8,
                        contribution = 8,
                    },
                    score = 82,
                    conclusion = "recommend",
                    comment = "合作基础扎实。",
                },
            }
        );
        tooMany.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await tooMany.Content.ReadFromJsonNodeAsync())["errors"]!["rubricScores.cooperation"]![0]!
            .GetValue<string>()
            .ShouldBe("不能大于 25");
    }
}
