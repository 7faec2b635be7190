using System.Text.RegularExpressions;
using Bases.Infrastructure.Register;
using Bases.Register.Applications;
using Bases.Register.PublicNotices;
using Bases.Server.Access;
using Microsoft.Extensions.DependencyInjection;

namespace Bases.Server.Tests.Web;

/// <summary>A request that is sent twice is done once: by pages, and by programs that say that it is the same.</summary>
[Collection(nameof(ServerFixture))]
public sealed partial class RepetitionTests(ServerFixture server)
{
    private RegisterMemory Register => server.Services.GetRequiredService<RegisterMemory>();

    [Fact]
    public async Task Should_begin_one_application_when_the_button_is_pressed_twice()
    {
        var applicant = await server.AsAsync("applicant-h39");
        var request = RequestOf(
            await (await applicant.PageAsync("/applications/new?call=CALL-2027")).Content.ReadAsStringAsync(
                TestContext.Current.CancellationToken
            )
        );
        (string, string)[] form = [("callId", "CALL-2027"), ("hostId", "H39"), (RequestIdentity.Field, request)];

        var first = await applicant.PostFormAsync("/applications", form);
        var again = await applicant.PostFormAsync("/applications", form);

        again.Headers.Location.ShouldBe(first.Headers.Location);
        Register.Current.All<Application>().Count(application => application is { HostId: "H39", CallId: "CALL-2027" }).ShouldBe(1);
    }

    [Fact]
    public async Task Should_take_one_objection_when_it_is_sent_twice()
    {
        var visitor = server.Nobody();
        var page = await (await visitor.PageAsync("/portal/publicity/PUB-2026/objection")).Content.ReadAsStringAsync(
            TestContext.Current.CancellationToken
        );
        (string, string)[] form =
        [
            ("applicationId", "A055"),
            ("kind", "person"),
            ("objectorName", "连点两次"),
            ("contact", "139-0000-0000"),
            ("facts", "同一份异议因网络不稳提交了两次，应当只登记一次。"),
            ("pledge", "yes"),
            (RequestIdentity.Field, RequestOf(page)),
        ];

        (await visitor.PostFormAsync("/portal/publicity/PUB-2026/objection", form)).StatusCode.ShouldNotBe(
            System.Net.HttpStatusCode.InternalServerError
        );
        await visitor.PostFormAsync("/portal/publicity/PUB-2026/objection", form);

        Register.Current.All<Objection>().Count(objection => objection.Facts?.Contains("网络不稳") == true).ShouldBe(1);
    }

    [Fact]
    public async Task Should_start_one_case_for_a_program_that_tries_again()
    {
        var program = server.Program("operator1");
        program.Repeat("import-7");
        var body = new { processDefinitionId = "sample" };

        var first = await Visitor.JsonAsync(program.PostAsync("/v2/process-instances", body));
        var again = await Visitor.JsonAsync(program.PostAsync("/v2/process-instances", body));

        again["processInstanceKey"]!.GetValue<string>().ShouldBe(first["processInstanceKey"]!.GetValue<string>());
        program.Repeat("import-8");
        (await Visitor.JsonAsync(program.PostAsync("/v2/process-instances", body)))["processInstanceKey"]!
            .GetValue<string>()
            .ShouldNotBe(first["processInstanceKey"]!.GetValue<string>());
    }

    private static string RequestOf(string page) => Field().Match(page).Groups[1].Value;

    [GeneratedRegex("name=\"request-id\" value=\"([0-9a-f]{32})\"")]
    private static partial Regex Field();
}
