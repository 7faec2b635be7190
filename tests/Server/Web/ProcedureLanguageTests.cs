using System.Text.RegularExpressions;
using System.Xml.Linq;
using Bases.Server.Tests.Forms;

namespace Bases.Server.Tests.Web;

/// <summary>Procedures and their steps are called in the language of whoever reads; what a designer goes on from stays as it is.</summary>
[Collection(nameof(ServerFixture))]
public sealed partial class ProcedureLanguageTests(ServerFixture server)
{
    [Fact]
    public async Task Tasks_and_procedures_should_be_called_in_the_readers_language()
    {
        var officer = await server.AsAsync("formal1", "en");
        await server.ApplyAsync();

        var inbox = await officer.TextAsync("/inbox");

        inbox.ShouldContain("Formal check and acceptance");
        inbox.ShouldContain("Application for designation as a base");
        inbox.ShouldNotContain("形式审查与受理");
    }

    [Fact]
    public async Task The_page_of_a_task_should_call_it_and_its_history_in_the_readers_language()
    {
        var task = await server.ApplyAsync();
        var officer = await server.AsAsync("formal1", "en");

        var page = await officer.TextAsync($"/tasks/{task}");

        page.ShouldContain(">Formal check and acceptance</h1>");
        page.ShouldContain("Fill in the application");
        page.ShouldNotContain("填写申报书");
    }

    [Fact]
    public async Task A_drawing_should_speak_the_readers_language_and_the_designers_source_should_not_change()
    {
        var task = await server.ApplyAsync();
        var officer = await server.AsAsync("formal1", "en");
        var address = Source().Match(await officer.TextAsync($"/tasks/{task}")) is { Success: true } shown
            ? shown.Groups[1].Value
            : Source().Match(await officer.TextAsync(await CaseAsync(officer, task))).Groups[1].Value;

        var drawing = XDocument.Parse(await officer.TextAsync($"{address}?drawing=true"));
        var source = await officer.TextAsync(address);

        Names(drawing).Where(name => FormWordsTests.Han().IsMatch(name)).ShouldBeEmpty();
        Names(drawing).ShouldContain("Formal check and acceptance");
        Names(XDocument.Parse(source)).ShouldContain("形式审查与受理");
    }

    private static async Task<string> CaseAsync(Visitor officer, string task) =>
        Case().Match(await officer.TextAsync($"/tasks/{task}")).Value;

    private static IEnumerable<string> Names(XDocument process) =>
        process.Descendants().Select(element => element.Attribute("name")?.Value).OfType<string>();

    [GeneratedRegex("""src="(/definitions/\d+/xml)""")]
    private static partial Regex Source();

    [GeneratedRegex(@"/cases/\d+")]
    private static partial Regex Case();
}
