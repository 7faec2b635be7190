using System.Net;
using System.Text.Json.Nodes;
using Bases.Infrastructure.Queries;
using Microsoft.Extensions.DependencyInjection;

namespace Bases.Server.Tests.Web;

/// <summary>Whatever is wrong with what comes in is answered in the language of whoever sent it, and changes nothing.</summary>
[Collection(nameof(ServerFixture))]
public sealed class BadInputLanguageTests(ServerFixture server)
{
    private const string Declared = """<!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>""";
    private const string External = """<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/hostname">]>""";
    private const string Bpmn =
        """<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="p" name="&b;" isExecutable="true"/></definitions>""";
    private const string Dmn =
        """<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="&x;" namespace="n"><decision id="d" name="d"/></definitions>""";

    [Theory]
    [InlineData("broken.bpmn", "<definitions><process")]
    [InlineData("bomb.bpmn", Declared + Bpmn)]
    [InlineData("entity.bpmn", External + Bpmn)]
    [InlineData("hostile.bpmn", Bpmn)]
    [InlineData("broken.dmn", "<definitions><decision")]
    [InlineData("bomb.dmn", Declared + Dmn)]
    [InlineData("entity.dmn", External + Dmn)]
    [InlineData(
        "hostile.dmn",
        "<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\" id=\"d\" name=\"d\" namespace=\"n\"><decision id=\"d\" name=\"d\"><literalExpression><text>1 +</text></literalExpression></decision></definitions>"
    )]
    [InlineData("broken.form", "{ not json")]
    [InlineData("hostile.form", "[[[[]]]]")]
    public async Task Should_say_in_both_languages_what_is_wrong_with_a_file(string name, string content)
    {
        var queries = server.Services.GetRequiredService<ProcessQueries>();
        var before =
            queries.Files(allVersions: true).Count
            + queries.Processes(allVersions: true).Count
            + queries.Decisions(allVersions: true).Count;

        var chinese = await DetailAsync(await UploadAsync("zh"));
        var english = await DetailAsync(await UploadAsync("en"));

        chinese.ShouldMatch(Han);
        chinese.ShouldContain(name);
        english.ShouldNotMatch(Han);
        english.ShouldContain(name);
        (
            queries.Files(allVersions: true).Count + queries.Processes(allVersions: true).Count + queries.Decisions(allVersions: true).Count
        ).ShouldBe(before);

        async Task<HttpResponseMessage> UploadAsync(string language)
        {
            var answer = await (await server.AsAsync("designer1", language)).UploadAsync("/v2/deployments", "resources", (name, content));
            answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest, name);
            return answer;
        }
    }

    [Theory]
    [InlineData("zh", "扩展名不符")]
    [InlineData("en", "not what")]
    public async Task Should_refuse_an_upload_that_lies(string language, string words)
    {
        var sample = await SampleCase.StartAsync(server);
        var manager = await server.AsAsync("call1", language);

        var answer = await manager.UploadAsync($"/tasks/{sample.Task}/documents", "file", ("plan.pdf", "MZ this is a program"));

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        Speaks(await DetailAsync(answer), language);
        (await DetailAsync(answer)).ShouldContain(words);
        (await sample.StateAsync(server)).ShouldBe("CREATED");
    }

    [Theory]
    [InlineData("zh", "没有提交")]
    [InlineData("en", "nothing was handed in")]
    public async Task Should_tell_that_a_form_has_expired(string language, string words)
    {
        var sample = await SampleCase.StartAsync(server);
        var manager = await server.AsAsync("call1", language);
        await server.Program("operator1").PostAsync($"/v2/process-instances/{sample.Instance}/cancellation", new { });

        var answer = await manager.PostAsync($"/tasks/{sample.Task}/completion", new { data = new { title = "x" } });

        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        Speaks(await DetailAsync(answer), language);
        (await DetailAsync(answer)).ShouldContain(words);
        (await sample.StateAsync(server)).ShouldBe("CANCELED");
    }

    [Theory]
    [InlineData("zh", "由其他人办结")]
    [InlineData("en", "Somebody else did this task")]
    public async Task Should_tell_the_second_of_two_people(string language, string words)
    {
        var sample = await SampleCase.StartAsync(server);
        var second = await server.AsAsync("call2", language);
        await (await server.AsAsync("call1")).PostAsync($"/tasks/{sample.Task}/completion", new { data = new { title = "一" } });

        var answer = await second.PostAsync($"/tasks/{sample.Task}/completion", new { data = new { title = "二" } });

        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        Speaks(await DetailAsync(answer), language);
        (await DetailAsync(answer)).ShouldContain(words);
        (await TitleAsync(sample)).ShouldBe("一");
    }

    [Theory]
    [InlineData("zh", "您已于")]
    [InlineData("en", "You handed this in")]
    public async Task Should_answer_a_replayed_request(string language, string words)
    {
        var sample = await SampleCase.StartAsync(server);
        var manager = await server.AsAsync("call1", language);
        var request = new { data = new { title = "一" }, requestId = "replay-" + language };
        var first = await manager.PostAsync($"/tasks/{sample.Task}/completion", request);

        var again = await manager.PostAsync($"/tasks/{sample.Task}/completion", request);
        var other = await manager.PostAsync(
            $"/tasks/{sample.Task}/completion",
            new { data = new { title = "二" }, requestId = "other-" + language }
        );

        (first.StatusCode, again.StatusCode, other.StatusCode).ShouldBe((HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.Conflict));
        (await again.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe(
            await first.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );
        Speaks(await DetailAsync(other), language);
        (await DetailAsync(other)).ShouldContain(words);
        (await TitleAsync(sample)).ShouldBe("一");
    }

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task Should_answer_a_strangers_case_like_one_that_is_not_there(string language)
    {
        var sample = await SampleCase.StartAsync(server);
        var stranger = await server.AsAsync("applicant-h02", language);

        var page = await stranger.PageAsync($"/cases/{sample.Instance}");
        var foreign = await stranger.PostAsync($"/tasks/{sample.Task}/completion", new { data = new { title = "x" } });
        var absent = await stranger.PostAsync("/tasks/999999999999/completion", new { data = new { title = "x" } });

        (page.StatusCode, foreign.StatusCode).ShouldBe((HttpStatusCode.NotFound, HttpStatusCode.NotFound));
        Speaks(await DetailAsync(foreign), language);
        (await DetailAsync(foreign)).ShouldBe(await DetailAsync(absent));
        (await sample.StateAsync(server)).ShouldBe("CREATED");
    }

    private async Task<string> TitleAsync(SampleCase sample)
    {
        var variables = await Visitor.JsonAsync(
            server
                .Program("operator1")
                .PostAsync("/v2/variables/search", new { filter = new { processInstanceKey = sample.Instance, name = "sampleForm" } })
        );
        return JsonNode.Parse(variables["items"]![0]!["value"]!.GetValue<string>())!["title"]!.GetValue<string>();
    }

    private static async Task<string> DetailAsync(HttpResponseMessage answer) =>
        (await answer.Content.ReadFromJsonNodeAsync())["detail"]!.GetValue<string>();

    private static void Speaks(string text, string language)
    {
        if (language == "zh")
        {
            text.ShouldMatch(Han);
        }
        else
        {
            text.ShouldNotMatch(Han);
        }
    }

    private const string Han = @"\p{IsCJKUnifiedIdeographs}";
}
