using System.Net;

namespace Bases.Server.Tests.Web;

[Collection(nameof(ServerFixture))]
public sealed class DesignerTests(ServerFixture server)
{
    private static readonly string Drawn = Samples
        .Process.Replace("id=\"sample\"", "id=\"drawn\"", StringComparison.Ordinal)
        .Replace("formId=\"sample-form\"", "formId=\"no-such-form\"", StringComparison.Ordinal);

    [Fact]
    public async Task Should_show_on_the_element_what_is_missing_and_publish_nothing()
    {
        var designer = await server.AsAsync("designer1");

        var check = await Visitor.JsonAsync(designer.PostAsync("/designer/check", new { xml = Drawn }));
        var publish = await designer.PostAsync("/designer/publish?file=own/drawn.bpmn", new { xml = Drawn });

        var shown = check["problems"]!.AsArray().Single(problem => problem!["severity"]!.GetValue<string>() == "error")!;
        shown["elementId"]!.GetValue<string>().ShouldBe("fill");
        shown["message"]!.GetValue<string>().ShouldContain("表单“no-such-form”");
        publish.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await publish.Content.ReadFromJsonNodeAsync())["problems"]![0]!["elementId"]!.GetValue<string>().ShouldBe("fill");
    }
}
