namespace Bases.Server.Tests.Web;

/// <summary>An activity refuses what a person entered: he is told why, keeps what he typed, and finds it marked.</summary>
[Collection(nameof(ServerFixture))]
public sealed class RefusalTests(ServerFixture server)
{
    [Fact]
    public async Task Should_say_on_the_task_why_it_came_back_and_keep_what_was_entered()
    {
        var officer = await server.AsAsync("formal1");
        await server.ApplyAsync();

        // The second application of one host and one leader in a call is for a person to judge (article 12).
        var task = await server.ApplyAsync();

        // An acceptance without a word on the conditions that are not met.
        var answer = await Visitor.JsonAsync(
            officer.PostAsync($"/tasks/{task}/completion", new { data = new { decision = "accept", reason = "材料齐全，拟同意。" } })
        );

        var next = answer["next"]!.GetValue<string>();
        next.ShouldStartWith("/tasks/");
        next.ShouldNotBe($"/tasks/{task}");
        var page = await officer.TextAsync(next);
        page.ShouldContain("上次提交没有通过");
        page.ShouldContain("须由审查人员判断并说明依据");
        (await officer.ValuesAsync(next["/tasks/".Length..]))["reason"]!.GetValue<string>().ShouldBe("材料齐全，拟同意。");
        (await officer.TextAsync("/inbox")).ShouldContain("未通过，待修改");
        (await officer.TextAsync($"/tasks/{task}")).ShouldNotContain("上次提交没有通过");
    }

    [Fact]
    public async Task Should_not_mark_a_task_that_nobody_refused()
    {
        var sample = await SampleCase.StartAsync(server);
        var manager = await server.AsAsync("call1");

        var done = await Visitor.JsonAsync(manager.PostAsync($"/tasks/{sample.Task}/completion", new { data = new { title = "一" } }));

        done["next"]!.GetValue<string>().ShouldBe("/inbox");
        done["refused"].ShouldBeNull();
    }
}
