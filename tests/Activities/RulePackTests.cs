using Bases.Activities.Tests.Office;
using Bases.Register.Policies;

namespace Bases.Activities.Tests;

/// <summary>Article 33: somebody is warned 12, 6 and 3 months before the rules end, and arranges what follows.</summary>
public class RulePackTests
{
    [Fact]
    public void Should_warn_twelve_six_and_three_months_before_the_end_each_once()
    {
        var office = new Office.Office(SampleRegister.Entries(), "2026-07-20 09:00").ByTheCalendar("rule-pack-expiry");

        office.MoveTo("2027-09-10 00:00");

        office
            .Mail.Sent.Where(sent => sent.Mail is { Template: "rule-pack-expiry", To: "admin@kjt.example" })
            .Select(sent => sent.At)
            .ShouldBe([Office.Office.At("2026-08-24 09:00"), Office.Office.At("2027-02-24 09:00"), Office.Office.At("2027-05-24 09:00")]);
        office.Entry<RulePack>("HB-2022-6").Warnings.Select(warning => warning.Months).ShouldBe([12, 6, 3]);
    }

    [Fact]
    public void Should_warn_of_a_moved_end_and_not_of_the_one_before()
    {
        var office = new Office.Office(SampleRegister.Entries(), "2026-07-20 09:00").ByTheCalendar("rule-pack-expiry");
        office.MoveTo("2026-08-10 09:00");

        office.Register.Put(office.Entry<RulePack>("HB-2022-6") with { EffectiveTo = new DateOnly(2026, 12, 31) });
        office.MoveTo("2026-09-30 09:00");

        office
            .Mail.Sent.Where(sent => sent.Mail is { Template: "rule-pack-expiry", To: "admin@kjt.example" })
            .Select(sent => sent.At)
            .ShouldBe([Office.Office.At("2026-09-01 08:30"), Office.Office.At("2026-09-30 09:00")]);
        office.Incidents.ShouldBeEmpty();
    }
}
