using System.Text.Json;
using System.Text.Json.Nodes;
using Bases.Activities.Applications;
using Bases.Activities.Tests.Office;
using Bases.Register.Applications;
using Bases.Register.Json;

namespace Bases.Activities.Tests;

/// <summary>退回补正 unlocks exactly what is named, for so long and no longer.</summary>
public class CorrectionTests
{
    [Fact]
    public void Should_unlock_exactly_the_named_documents_and_fields()
    {
        var office = Returned();

        office.Complete("T1", "supplement", "applicant-h11", Answer("proposedBaseName", "另一个名称"));
        office.Entry<Application>("T1").ProposedBaseName.ShouldNotBe("另一个名称");
        office.Tasks.ShouldContain("T1/supplement");

        office.Complete("T1", "supplement", "applicant-h11", Answer("partners[0].agreementExpiresOn", "2031-12-31"));
        var application = office.Entry<Application>("T1");
        application.Partners[0].AgreementExpiresOn.ShouldBe(new DateOnly(2031, 12, 31));
        application.SupplementRequests.Single().AnsweredAt.ShouldBe(office.Now);
        application.Status.ShouldBe(ApplicationStatus.MunicipalCheck);
        office.Tasks.ShouldContain("T1/municipal-check");
    }

    [Fact]
    public void Should_hand_back_the_application_when_the_period_lapses()
    {
        var office = Returned();
        office.Entry<Application>("T1").SupplementRequests.Single().DueOn.ShouldBe(new DateOnly(2026, 12, 1));

        office.MoveTo("2026-12-01 23:59:59");
        office.Tasks.ShouldContain("T1/supplement");
        office.MoveTo("2026-12-02 00:00:00");
        office.Tasks.ShouldContain("T1/municipal-check");
        office.Mail.Of("supplement-lapsed").Count().ShouldBe(1);
    }

    [Fact]
    public void Should_return_from_the_department_and_judge_anew()
    {
        var office = Offices.WithOpenCall();
        Offices.Apply(office, "T2", "H20", "A034");
        office.Complete(
            "T2",
            "formal-check",
            "formal1",
            new
            {
                formalCheck = new
                {
                    decision = "return",
                    reason = "补充协议",
                    documents = new[] { "cooperation_agreement" },
                },
            }
        );
        office.Entry<Application>("T2").Status.ShouldBe(ApplicationStatus.ReturnedByDepartment);

        office.Complete(
            "T2",
            "supplement",
            "applicant-h20",
            new
            {
                supplement = new
                {
                    files = new { cooperation_agreement = new[] { new { fileId = "D9", fileName = "协议.pdf" } } },
                    answer = "已补",
                },
            }
        );

        office.Tasks.ShouldContain("T2/formal-check");
        office.Entry<Application>("T2").Attachments.Single().FileId.ShouldBe("D9");
    }

    [Fact]
    public void Should_take_choices_tables_and_marks_in_their_own_kind()
    {
        var office = Returned("mainCountries", "commitmentHostSigned", "partners", "branchFacts.eventsByYear");
        var before = office.Entry<Application>("T1");
        var partners = JsonSerializer.SerializeToNode(before.Partners, RegisterJson.Options)!.AsArray();
        partners.Add(
            new JsonObject
            {
                ["name"] = "Université de Lyon",
                ["country"] = "FR",
                ["type"] = "university",
            }
        );

        Supplement(
            office,
            new JsonObject
            {
                ["mainCountries"] = new JsonArray("FR"),
                ["commitmentHostSigned"] = false,
                ["partners"] = partners,
                ["branchFacts_eventsByYear"] = new JsonArray(new JsonObject { ["year"] = 2025, ["count"] = 9 }),
            }
        );

        var after = office.Entry<Application>("T1");
        after.MainCountries.ShouldBe(["FR"]);
        after.CommitmentHostSigned.ShouldBe(false);
        after.Partners.Select(partner => partner.Country).ShouldBe([.. before.Partners.Select(partner => partner.Country), "FR"]);
        after.BranchFacts.ShouldBeOfType<ServiceFacts>().EventsPerYear.ShouldBe(new Dictionary<string, int> { ["2025"] = 9 });
        after.ProposedBaseName.ShouldBe(before.ProposedBaseName);
    }

    [Fact]
    public void Should_refuse_a_value_of_another_kind_and_keep_the_application()
    {
        var office = Returned("partners");
        var before = office.Entry<Application>("T1").Partners;

        Supplement(office, new JsonObject { ["partners"] = "没有" });

        office.Tasks.ShouldContain("T1/supplement");
        office.Entry<Application>("T1").Partners.Count.ShouldBe(before.Count);
    }

    private static void Supplement(Office.Office office, JsonObject changes) =>
        office.Complete("T1", "supplement", "applicant-h11", new { supplement = new { changes, answer = "已更正" } });

    private static Office.Office Returned(params string[] fields)
    {
        var office = Offices.WithOpenCall();
        Offices.Apply(office, "T1", "H11", "A011");
        office.Complete(
            "T1",
            "municipal-check",
            "bureau",
            new
            {
                municipalCheck = new
                {
                    decision = "return",
                    reason = "协议有效期不清",
                    fields = fields.Length > 0 ? fields : ["partners[0].agreementExpiresOn"],
                    documents = Array.Empty<string>(),
                },
            }
        );
        return office;
    }

    private static object Answer(string field, string value) =>
        new { supplement = new { changes = new Dictionary<string, string> { [FieldPath.KeyOf(field)] = value }, answer = "已更正" } };
}
