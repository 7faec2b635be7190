using System.Net;
using System.Text;
using Bases.Infrastructure.Documents;
using Bases.Infrastructure.Queries;
using Bases.Infrastructure.Register;
using Bases.Register.Files;
using Microsoft.Extensions.DependencyInjection;

namespace Bases.Server.Tests.Web;

/// <summary>A suspected state secret is held the moment it is marked (article 14).</summary>
[Collection(nameof(ServerFixture))]
public sealed class QuarantineTests(ServerFixture server)
{
    [Fact]
    public async Task Should_hold_the_file_and_every_copy_of_it_until_the_security_officer_releases_it()
    {
        var content = Pdf("suspected");
        var file = await UploadAsync(content);
        var copy = await UploadAsync(content);
        (await OpenAsync("call1", file)).ShouldBe(HttpStatusCode.OK);

        var quarantine = await MarkAsync(file);

        (await OpenAsync("call1", file)).ShouldBe(HttpStatusCode.Forbidden);
        (await OpenAsync("call1", copy)).ShouldBe(HttpStatusCode.Forbidden);
        (await OpenAsync("security1", file)).ShouldBe(HttpStatusCode.NotFound, "nor does the security officer read it here");
        (await Documents.OpenAsync(file, TestContext.Current.CancellationToken)).ShouldBeNull();
        (
            await Documents.UploadAsync(
                "again.pdf",
                new MemoryStream(content),
                "C1",
                "call1",
                UploadLimits.Default,
                TestContext.Current.CancellationToken
            )
        ).Refusal.ShouldBe(UploadRefusal.Held);

        await SettleAsync(quarantine, "release");
        (await OpenAsync("call1", file)).ShouldBe(HttpStatusCode.OK);
        var entry = server.Services.GetRequiredService<RegisterMemory>().Current.Find<Quarantine>(quarantine)!;
        (entry.State, entry.DecidedBy, entry.MarkedBy).ShouldBe((QuarantineState.Released, "security1", "call1"));
    }

    [Fact]
    public async Task Should_remove_a_secret_for_good()
    {
        var file = await UploadAsync(Pdf("to be removed"));
        var hash = (await Documents.FindAsync(file, TestContext.Current.CancellationToken))!.Sha256;
        var quarantine = await MarkAsync(file);

        await SettleAsync(quarantine, "remove");

        (await OpenAsync("call1", file)).ShouldBe(HttpStatusCode.Forbidden);
        Directory
            .EnumerateFiles(
                server.Services.GetRequiredService<Bases.Infrastructure.BasesOptions>().DataFolder,
                hash,
                SearchOption.AllDirectories
            )
            .ShouldBeEmpty("its content is gone from the disk");
    }

    [Fact]
    public async Task Should_alert_the_security_officer_and_nobody_else()
    {
        var file = await UploadAsync(Pdf("alert"));
        var quarantine = await MarkAsync(file);

        (await TextAsync("security1", "/inbox")).ShouldContain(quarantine);
        (await TextAsync("security1", "/quarantine")).ShouldContain(quarantine);
        (await (await server.AsAsync("call1")).PageAsync("/quarantine")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await TextAsync("operator1", "/cases?process=quarantine")).ShouldNotContain(quarantine);
    }

    [Fact]
    public async Task Should_not_let_a_stranger_mark_what_he_may_not_see()
    {
        var file = await UploadAsync(Pdf("stranger"));
        var stranger = await server.AsAsync("applicant-h02");

        (await stranger.PostFormAsync($"/documents/{file}/quarantine", ("reason", "x"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await OpenAsync("call1", file)).ShouldBe(HttpStatusCode.OK);
    }

    private DocumentStore Documents => server.Services.GetRequiredService<DocumentStore>();

    private static byte[] Pdf(string text) => Encoding.UTF8.GetBytes($"%PDF-1.7\n{text} {Guid.NewGuid()}");

    private async Task<string> UploadAsync(byte[] content)
    {
        var result = await Documents.UploadAsync(
            "材料.pdf",
            new MemoryStream(content),
            "C1",
            "call1",
            UploadLimits.Default,
            TestContext.Current.CancellationToken
        );
        return result.Document!.Id;
    }

    private async Task<HttpStatusCode> OpenAsync(string user, string file) =>
        (await (await server.AsAsync(user)).PageAsync($"/documents/{file}")).StatusCode;

    private async Task<string> MarkAsync(string file)
    {
        var visitor = await server.AsAsync("call1");
        (await visitor.PageAsync($"/documents/{file}/quarantine")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var answer = await visitor.PostFormAsync($"/documents/{file}/quarantine", ("reason", "含有不宜公开的内容"));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return server
            .Services.GetRequiredService<RegisterMemory>()
            .Current.All<Quarantine>()
            .Single(entry => entry.DocumentId == file)
            .QuarantineId;
    }

    private async Task SettleAsync(string quarantine, string decision)
    {
        var queries = server.Services.GetRequiredService<ProcessQueries>();
        var task = (
            await queries.TasksAsync(
                new TaskFilter { BusinessKey = quarantine, ElementId = "assess" },
                TestContext.Current.CancellationToken
            )
        ).Items.Single();
        var officer = await server.AsAsync("security1");
        await officer.PageAsync($"/tasks/{task.Key}");
        var answer = await officer.PostAsync($"/tasks/{task.Key}/completion", new { data = new { decision, reason = "已线下核定" } });
        answer.IsSuccessStatusCode.ShouldBeTrue(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private async Task<string> TextAsync(string user, string path) =>
        await (await (await server.AsAsync(user)).PageAsync(path)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
}
