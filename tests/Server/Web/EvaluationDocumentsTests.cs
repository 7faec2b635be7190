using System.Net;
using Bases.Infrastructure.Documents;
using Bases.Infrastructure.Runtime;
using Bases.Register.Evaluations;
using Bases.Register.Panels;
using Microsoft.Extensions.DependencyInjection;

namespace Bases.Server.Tests.Web;

/// <summary>An expert opens the self-evaluation of the base that he evaluates, and of no other (article 24; C5).</summary>
[Collection(nameof(ServerFixture))]
public sealed class EvaluationDocumentsTests(ServerFixture server)
{
    private static readonly string Own = Evaluation.IdOf("B04", 2026);
    private static readonly string Other = Evaluation.IdOf("B05", 2026);

    [Fact]
    public async Task Should_open_the_hosts_documents_to_the_panel_after_the_declaration_and_no_others()
    {
        var own = await StoreAsync(Own);
        var other = await StoreAsync(Other);
        var expert = await server.AsAsync("e07");
        var colleague = await server.AsAsync("e08");

        await PutAsync(new Review { ApplicationId = Own, ExpertId = "E07" });
        (await StatusAsync(expert, own)).ShouldBe(HttpStatusCode.NotFound, "he has not declared yet");

        await PutAsync(
            new Review
            {
                ApplicationId = Own,
                ExpertId = "E07",
                Declaration = ConflictDeclaration.None,
            }
        );
        (await StatusAsync(expert, own)).ShouldBe(HttpStatusCode.OK);
        (await StatusAsync(expert, other)).ShouldBe(HttpStatusCode.NotFound, "another host's");
        (await StatusAsync(colleague, own)).ShouldBe(HttpStatusCode.NotFound, "he is not of the panel");

        await PutAsync(
            new Review
            {
                ApplicationId = Own,
                ExpertId = "E07",
                Declaration = ConflictDeclaration.None,
                Status = ReviewStatus.Replaced,
            }
        );
        (await StatusAsync(expert, own)).ShouldBe(HttpStatusCode.NotFound, "he was replaced");
    }

    private async Task<string> StoreAsync(string caseId)
    {
        var stored = await server
            .Services.GetRequiredService<DocumentStore>()
            .UploadAsync(
                "自评材料.pdf",
                new MemoryStream("%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"u8.ToArray()),
                caseId,
                "applicant-h04",
                UploadLimits.Default,
                TestContext.Current.CancellationToken
            );
        return stored.Document!.Id;
    }

    private Task<int> PutAsync(Review review) =>
        server
            .Services.GetRequiredService<ProcessRuntime>()
            .ChangeRegisterAsync(
                "test",
                (register, _) =>
                {
                    register.Put(review);
                    return 0;
                },
                "review1",
                TestContext.Current.CancellationToken
            );

    private static async Task<HttpStatusCode> StatusAsync(Visitor visitor, string document) =>
        (await visitor.PageAsync($"/documents/{document}")).StatusCode;
}
