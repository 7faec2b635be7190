using System.Net;
using System.Text.Json.Nodes;
using Bases.Infrastructure.Queries;
using Bases.Infrastructure.Register;
using Bases.Register.Applications;
using Microsoft.Extensions.DependencyInjection;

namespace Bases.Server.Tests.Web;

/// <summary>退回补正 to exactly the named documents and fields: the host's form has them in their own kind, and nothing else.</summary>
[Collection(nameof(ServerFixture))]
public sealed class CorrectionTests(ServerFixture server)
{
    [Fact]
    public async Task Should_show_exactly_the_named_fields_in_their_own_kind()
    {
        var (applicant, task) = await ReturnAsync("technicalFieldCode", "mainCountries", "partners", "partners[0].agreementExpiresOn");

        var components = Changes(await applicant.SchemaAsync(task))["components"]!.AsArray();

        components
            .Select(field => (field!["type"]!.GetValue<string>(), (field["key"] ?? field["path"])!.GetValue<string>()))
            .ShouldBe([
                ("select", "technicalFieldCode"),
                ("taglist", "mainCountries"),
                ("dynamiclist", "partners"),
                ("datetime", "partners_0_agreementExpiresOn"),
            ]);
        components[0]!["values"]!.AsArray().Select(value => value!["value"]!.GetValue<string>()).ShouldContain("E1");
        components[3]!["dateLabel"]!.GetValue<string>().ShouldBe("境外合作伙伴1：协议有效期至");
        (await applicant.ValuesAsync(task))["changes"]!["technicalFieldCode"]!.GetValue<string>().ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task Should_offer_the_office_every_field_of_the_form_by_its_name()
    {
        var task = await server.ApplyAsync();
        var officer = await server.AsAsync("formal1");

        var choices = (await officer.ValuesAsync(task))["fieldChoices"]!
            .AsArray()
            .ToDictionary(choice => choice!["value"]!.GetValue<string>(), choice => choice!["label"]!.GetValue<string>());

        choices["technicalFieldCode"].ShouldBe("技术领域方向");
        choices["partners"].ShouldBe("境外合作伙伴（整张表，可增减行）");
        choices["partners[0].country"].ShouldBe("境外合作伙伴1：国家（地区）");
        choices["commitmentHostSigned"].ShouldStartWith("依托单位承诺");
        choices.Keys.ShouldNotContain(key => key.StartsWith("files", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Should_refuse_what_is_not_among_the_choices_and_drop_what_was_not_named()
    {
        var (applicant, task) = await ReturnAsync("technicalFieldCode");
        var id = await ApplicationOfAsync(task);
        var before = Application(id);

        var wrong = await AnswerAsync("没有这个领域");
        var right = await AnswerAsync("B2");

        wrong.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await wrong.Content.ReadFromJsonNodeAsync())["errors"]!["changes.technicalFieldCode"].ShouldNotBeNull();
        right.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await right.Content.ReadFromJsonNodeAsync())["refused"].ShouldBeNull();
        var after = Application(id);
        after.TechnicalFieldCode.ShouldBe("B2");
        after.ProposedBaseName.ShouldBe(before.ProposedBaseName, "it was not named");
        after.Attachments.ShouldBe(before.Attachments, "no document was named");
        after.Status.ShouldBe(ApplicationStatus.FormalCheck);

        Task<HttpResponseMessage> AnswerAsync(string field) =>
            applicant.PostAsync(
                $"/tasks/{task}/completion",
                new
                {
                    data = new
                    {
                        changes = new { technicalFieldCode = field, proposedBaseName = "另一个名称" },
                        proposedBaseName = "另一个名称",
                        answer = "已更正",
                    },
                }
            );
    }

    private async Task<(Visitor Applicant, string Task)> ReturnAsync(params string[] fields)
    {
        var task = await server.ApplyAsync();
        var officer = await server.AsAsync("formal1");
        var form = await officer.ValuesAsync(task);
        form["decision"] = "return";
        form["reason"] = "请核对";
        form["fields"] = new JsonArray([.. fields.Select(field => (JsonNode)field)]);
        await Visitor.JsonAsync(officer.PostAsync($"/tasks/{task}/completion", new { data = form }));
        return (await server.AsAsync("applicant-h20"), await server.TaskAsync("supplement", "host:H20"));
    }

    private async Task<string> ApplicationOfAsync(string task) =>
        (
            await server
                .Services.GetRequiredService<ProcessQueries>()
                .TaskAsync(new Engine.Key(long.Parse(task, System.Globalization.CultureInfo.InvariantCulture)))
        )!
            .Task
            .BusinessKey!;

    private Application Application(string id) => server.Services.GetRequiredService<RegisterMemory>().Current.Find<Application>(id)!;

    private static JsonObject Changes(JsonObject form) =>
        form["components"]!
            .AsArray()
            .SelectMany(group => group!["components"]?.AsArray() ?? [])
            .OfType<JsonObject>()
            .Single(field => field["path"]?.GetValue<string>() == "changes");
}
