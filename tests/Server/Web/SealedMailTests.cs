using System.Net;
using Bases.Infrastructure.Mail;
using Bases.Infrastructure.Register;
using Bases.Register.PublicNotices;
using Microsoft.Extensions.DependencyInjection;

namespace Bases.Server.Tests.Web;

/// <summary>Who objects is known to supervisors alone (article 17, paragraph 2): the page of mails does not tell it either.</summary>
[Collection(nameof(ServerFixture))]
public sealed class SealedMailTests(ServerFixture server)
{
    private const string Objector = "objector-sealed@example.cn";

    [Theory]
    [InlineData("operator1")]
    [InlineData("admin1")]
    public async Task Should_show_an_operator_the_delivery_and_not_the_objector(string user)
    {
        var mail = await ReceiptAsync();
        var operatorOfMails = await server.AsAsync(user);

        var list = await operatorOfMails.TextAsync($"/mail?caseId={mail.CaseId}");
        list.ShouldContain("仅经办人员可见");
        list.ShouldNotContain(Objector);
        list.ShouldNotContain(mail.Subject);
        (await operatorOfMails.PageAsync($"/mail/{mail.Id}")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await operatorOfMails.TextAsync($"/mail?to={Objector}")).ShouldNotContain(
            "仅经办人员可见",
            customMessage: "a search would tell that he objects"
        );
    }

    /// <summary>An objection is filed at the portal; its receipt waits in the outbox.</summary>
    private async Task<MailItem> ReceiptAsync()
    {
        var mails = server.Services.GetRequiredService<MailQueries>();
        var register = server.Services.GetRequiredService<RegisterMemory>();
        if (register.Current.All<Objection>().All(objection => objection.Objector?.Contact != Objector))
        {
            var stranger = server.Nobody();
            await stranger.PageAsync("/portal/publicity/PUB-2026/objection");
            (
                await stranger.PostFormAsync(
                    "/portal/publicity/PUB-2026/objection",
                    ("applicationId", "A055"),
                    ("kind", "person"),
                    ("objectorName", "保密人"),
                    ("contact", Objector),
                    ("facts", "申报材料中的合作协议与实际不符，附协议复印件供核实。"),
                    ("pledge", "yes")
                )
            ).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }

        return (await mails.MailsAsync(new MailFilter { To = Objector }, TestContext.Current.CancellationToken)).Items.Single();
    }
}
