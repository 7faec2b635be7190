using System.Text.Json.Nodes;
using Bases.Dmn.Feel;
using Bases.Server.Forms;
using Bases.Server.Wording;

namespace Bases.Server.Tests.Forms;

public sealed class FormCheckTests
{
    private const string Schema = """
        {
          "type": "default", "id": "sample-form",
          "components": [
            { "type": "textfield", "key": "name", "label": "名称", "validate": { "required": true, "maxLength": 10 } },
            { "type": "number", "key": "score", "label": "分数", "decimalDigits": 1, "validate": { "min": 0, "max": 100 } },
            { "type": "radio", "key": "decision", "label": "结论", "values": [{ "label": "同意", "value": "agree" }, { "label": "不同意", "value": "disagree" }] },
            { "type": "textarea", "key": "reason", "label": "理由", "validate": { "required": true }, "conditional": { "hide": "=decision != \"disagree\"" } },
            { "type": "textfield", "key": "receipt", "label": "回执", "readonly": true },
            { "type": "filepicker", "key": "files.plan", "label": "方案" },
            { "type": "datetime", "subtype": "date", "key": "day", "dateLabel": "日期" },
            { "type": "datetime", "subtype": "datetime", "key": "moment", "dateLabel": "时刻" },
            { "type": "group", "path": "narrative", "components": [{ "type": "textarea", "key": "goals", "label": "目标" }] },
            { "type": "dynamiclist", "path": "partners", "components": [{ "type": "textfield", "key": "id", "readonly": true, "conditional": { "hide": "=true" } }, { "type": "textfield", "key": "country", "label": "国家", "validate": { "required": true } }] }
          ]
        }
        """;

    private static readonly FeelEnvironment Environment = new(new DateTimeOffset(2026, 11, 20, 1, 0, 0, TimeSpan.Zero), null);

    [Fact]
    public void Should_let_data_pass_that_fit_the_form()
    {
        var (data, problems) = Run(
            """{"name":"基地","score":88.5,"decision":"agree","narrative":{"goals":"x"},"partners":[{"country":"DE"}]}"""
        );

        problems.ShouldBeEmpty();
        data.ToJsonString().ShouldContain("\"score\":88.5");
        data["narrative"]!["goals"]!.GetValue<string>().ShouldBe("x");
        data["partners"]![0]!["country"]!.GetValue<string>().ShouldBe("DE");
    }

    [Theory]
    [InlineData("2026-12-04T17:30", "2026-12-04T17:30:00+08:00")]
    [InlineData("2026-12-04T17:30:15", "2026-12-04T17:30:15+08:00")]
    [InlineData("2026-12-04T17:30:00+08:00", "2026-12-04T17:30:00+08:00")]
    [InlineData("2026-12-04T09:30:00Z", "2026-12-04T09:30:00Z")]
    public void Should_take_a_time_without_a_zone_as_Beijing_time(string sent, string taken)
    {
        var (data, problems) = Run($$"""{"name":"基地","moment":"{{sent}}"}""");

        problems.ShouldBeEmpty();
        data["moment"]!.GetValue<string>().ShouldBe(taken);
    }

    [Fact]
    public void Should_show_a_time_as_it_is_in_Beijing()
    {
        var values = Json("""{"day":"2026-12-04","moment":"2026-12-04T09:30:00Z"}""");

        FormDates.Show(FormSchema.Parse(Schema)!.Fields, values);

        values.ToJsonString().ShouldBe("""{"day":"2026-12-04","moment":"2026-12-04T17:30:00"}""");
    }

    [Theory]
    [InlineData("""{"name":"基地","day":"2026-02-30"}""", "day")]
    [InlineData("""{"name":"基地","day":"2026-12-04T00:00"}""", "day")]
    [InlineData("""{"name":"基地","day":20261204}""", "day")]
    [InlineData("""{"name":"基地","moment":"2026-12-04"}""", "moment")]
    [InlineData("""{"name":"基地","moment":"2026-12-04T25:00"}""", "moment")]
    [InlineData("""{"name":"基地","moment":"今天下午"}""", "moment")]
    public void Should_refuse_what_is_no_date(string sent, string path)
    {
        Run(sent).Problems.Keys.ShouldBe([path]);
    }

    [Fact]
    public void Should_drop_what_the_form_does_not_ask_for()
    {
        var (data, _) = Run("""{"name":"基地","status":"named","partners":[{"country":"DE","secret":1}]}""");

        data.ContainsKey("status").ShouldBeFalse();
        ((JsonObject)data["partners"]![0]!).ContainsKey("secret").ShouldBeFalse();
    }

    [Fact]
    public void Should_take_a_read_only_field_from_what_the_server_gave_out()
    {
        var (data, _) = Run("""{"name":"基地","receipt":"forged"}""", """{"receipt":"2026-0001"}""");

        data["receipt"]!.GetValue<string>().ShouldBe("2026-0001");
    }

    [Fact]
    public void Should_keep_the_hidden_number_by_which_a_row_is_known()
    {
        var (data, problems) = Run("""{"name":"基地","partners":[{"country":"DE"}]}""", """{"partners":[{"id":"P1","country":null}]}""");

        problems.ShouldBeEmpty();
        data["partners"]![0]!["id"]!.GetValue<string>().ShouldBe("P1");
    }

    [Theory]
    [InlineData("""{}""", "name")]
    [InlineData("""{"name":"   "}""", "name")]
    [InlineData("""{"name":"这个名称实在是太长太长了"}""", "name")]
    [InlineData("""{"name":"a","score":101}""", "score")]
    [InlineData("""{"name":"a","score":"many"}""", "score")]
    [InlineData("""{"name":"a","score":1.25}""", "score")]
    [InlineData("""{"name":"a","decision":"maybe"}""", "decision")]
    [InlineData("""{"name":"a","decision":"disagree"}""", "reason")]
    [InlineData("""{"name":"a","partners":[{"country":"DE"},{}]}""", "partners[1].country")]
    [InlineData("""{"name":"a","files":{"plan":"not-a-list"}}""", "files.plan")]
    [InlineData("""{"name":{"$date":"2026-01-01"}}""", "name")]
    public void Should_tell_a_problem_by_the_path_of_its_field(string sent, string path)
    {
        var (_, problems) = Run(sent);

        problems.Keys.ShouldBe([path]);
    }

    [Fact]
    public void Should_not_ask_for_what_a_condition_hides()
    {
        var (data, problems) = Run("""{"name":"a","decision":"agree","reason":"left over"}""");

        problems.ShouldBeEmpty();
        data.ContainsKey("reason").ShouldBeFalse();
    }

    [Fact]
    public void Should_name_the_files_that_the_data_refer_to()
    {
        var check = new FormCheck(Environment, new Words(english: true));

        check.Run(FormSchema.Parse(Schema)!, Json("""{"name":"a","files":{"plan":[{"fileId":"f1","fileName":"x.pdf"}]}}"""), []);

        check.Files.ShouldBe([("files.plan", "f1")]);
    }

    [Fact]
    public void Should_give_out_only_the_variables_that_the_form_reads()
    {
        var names = FormSchema.Parse(Schema)!.Variables();

        names.ShouldContain("files");
        names.ShouldContain("decision");
        names.ShouldNotContain("reviews");
    }

    private static (JsonObject Data, IReadOnlyDictionary<string, string[]> Problems) Run(string sent, string given = "{}") =>
        new FormCheck(Environment, new Words(english: true)).Run(FormSchema.Parse(Schema)!, Json(sent), Json(given));

    private static JsonObject Json(string text) => (JsonObject)JsonNode.Parse(text)!;
}
