using Bases.Activities.Tests.Office;
using Bases.Register.NamedBases;
using Bases.Register.PublicNotices;
using Bases.Register.SpecialNamings;

namespace Bases.Activities.Tests;

/// <summary>专项命名 of key bases (article 4, paragraph 2).</summary>
public class SpecialNamingTests
{
    [Fact]
    public void Should_refuse_a_title_to_a_base_that_is_no_key_base()
    {
        var office = Begun(key: false);
        office.Complete("ZX1", "propose-title", "call1", Title("cooperation_centre"));

        office.Tasks.ShouldBe(["ZX1/propose-title"]);
        office.Variable("ZX1", "errorMessage").ToString()!.ShouldContain("重点");
    }

    [Fact]
    public void Should_give_a_key_base_its_title_by_three_people()
    {
        var office = Begun(key: true);
        office.Complete("ZX1", "propose-title", "call1", Title("cooperation_centre"));
        office.Complete("ZX1", "decide-title", "call1", Decision);
        office.Tasks.ShouldBe(["ZX1/decide-title"], "whoever proposed does not decide");
        office.Complete("ZX1", "decide-title", "decide1", Decision);
        office.Complete("ZX1", "release-title", "decide1", Release);
        office.Tasks.ShouldBe(["ZX1/release-title"], "whoever decided does not release");
        office.Entry<Base>("B11").SpecialTitle.ShouldBeNull();
        office.Complete("ZX1", "release-title", "release1", Release);

        office.Incidents.ShouldBeEmpty();
        office.Entry<Base>("B11").SpecialTitle.ShouldBe("湖北省国际科技合作离岸中心");
        var naming = office.Entry<SpecialNaming>("ZX1");
        (naming.Status, naming.From, naming.Country).ShouldBe((SpecialNamingStatus.Named, new DateOnly(2026, 11, 20), "DE"));
        office.Documents.Names.ShouldContain($"{naming.DocumentNumber}.docx");
        office.Register.All<Announcement>().ShouldContain(notice => notice.AnnouncementId == "ZX1");
        office.Mail.Of("special-named").Count().ShouldBe(1);
    }

    [Fact]
    public void Should_end_the_title_with_the_base()
    {
        var office = Begun(key: true);
        office
            .Complete("ZX1", "propose-title", "call1", Title("other", "湖北省中德联合创新离岸中心"))
            .Complete("ZX1", "decide-title", "decide1", Decision)
            .Complete("ZX1", "release-title", "release1", Release);
        office.Entry<Base>("B11").SpecialTitle.ShouldBe("湖北省中德联合创新离岸中心");

        office.Register.Put(new BaseEnding(BaseStatus.Terminated, new DateOnly(2026, 11, 21), null).Of(office.Entry<Base>("B11")));

        office.Entry<Base>("B11").SpecialTitle.ShouldBeNull();
    }

    [Fact]
    public void Should_stop_when_the_base_ends_before_the_title_is_given()
    {
        var office = Begun(key: true);
        office.Complete("ZX1", "propose-title", "call1", Title("transfer_centre")).Send("base.ended", "B11");

        office.Tasks.ShouldBeEmpty();
        office.Entry<SpecialNaming>("ZX1").Status.ShouldBe(SpecialNamingStatus.Lapsed);
    }

    private static object Decision { get; } = new { specialDecision = new { decision = "agree", reason = "示范作用明显" } };

    private static object Release { get; } = new { specialRelease = new { decision = "release" } };

    private static Office.Office Begun(bool key)
    {
        var office = Offices.Empty();
        if (key)
        {
            office.Register.Put(office.Entry<Base>("B11") with { KeyBaseSince = new DateOnly(2024, 1, 1), KeyBaseReason = "定向征集" });
        }

        return office.Start("special-naming", "ZX1", new { specialNamingId = "ZX1", baseId = "B11" }, "call1");
    }

    private static object Title(string code, string? other = null) =>
        new
        {
            specialTitle = new
            {
                titleCode = code,
                otherTitle = other,
                country = "DE",
                reason = "面向欧洲的技术转移",
            },
        };
}
