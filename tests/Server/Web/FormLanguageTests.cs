using System.Text.Json.Nodes;
using Bases.Server.Forms;
using Bases.Server.Tests.Forms;

namespace Bases.Server.Tests.Web;

/// <summary>A form speaks the language of whoever reads it; what it asks for is the same in both.</summary>
[Collection(nameof(ServerFixture))]
public sealed class FormLanguageTests(ServerFixture server)
{
    [Fact]
    public async Task The_application_should_be_in_the_applicants_language()
    {
        var applicant = await server.AsAsync("applicant-h20", "en");
        var begun = await applicant.PostFormAsync("/applications", ("callId", server.OpenCall), ("hostId", "H20"));
        var task = begun.Headers.Location!.ToString().Split('/')[^1];

        var english = await applicant.SchemaAsync(task);
        var chinese = await (await server.AsAsync("applicant-h20", "zh")).SchemaAsync(task);

        var file = await File.ReadAllTextAsync(
            Path.Combine(ServerFixture.Root(), "workflows", "designation", "forms", "application.form"),
            TestContext.Current.CancellationToken
        );
        JsonNode.DeepEquals(chinese, JsonNode.Parse(file)).ShouldBeTrue("the Chinese form is the file");
        FormTexts.Of(english).Select(text => text.Text).Where(text => FormWordsTests.Han().IsMatch(text)).ShouldBeEmpty();
        FormTexts.Of(english).Select(text => text.Text).ShouldContain("III. Partners abroad (article 8, item 2)");
        JsonNode.DeepEquals(Silent(english), Silent(chinese)).ShouldBeTrue("only texts differ");
    }

    [Fact]
    public async Task The_fields_to_correct_should_be_named_in_the_officers_language()
    {
        var task = await server.ApplyAsync();
        var officer = await server.AsAsync("formal1", "en");

        var choices = (await officer.ValuesAsync(task))["fieldChoices"]!
            .AsArray()
            .ToDictionary(choice => choice!["value"]!.GetValue<string>(), choice => choice!["label"]!.GetValue<string>());

        choices["technicalFieldCode"].ShouldBe("Technical field");
        choices["partners"].ShouldBe("Partners abroad (the whole table, with rows added or taken away)");
        choices["partners[0].country"].ShouldBe("Partners abroad 1: Country or region");
        choices.Values.Where(label => FormWordsTests.Han().IsMatch(label)).ShouldBeEmpty();
    }

    private static JsonObject Silent(JsonObject form)
    {
        var copy = (JsonObject)form.DeepClone();
        foreach (var text in FormTexts.Of(copy))
        {
            text.Say("");
        }

        return copy;
    }
}
