using Bases.Activities.Tests.Office;
using Bases.Register.Applications;
using Bases.Register.Calls;

namespace Bases.Activities.Tests;

/// <summary>The call's window: reminders, extension, close to the second, withdrawal (article 13).</summary>
public class WindowTests
{
    [Fact]
    public void Should_accept_in_the_closing_second_and_nothing_after_it()
    {
        var office = Offices.WithOpenCall();
        Offices.Open(office, "T1", "H20");
        office.MoveTo("2026-12-23 17:30:00");
        office.Complete("T1", "fill", "applicant-h20", new { application = Paper.Application("A034") });
        office.Entry<Application>("T1").Status.ShouldBe(ApplicationStatus.FormalCheck);

        var late = Offices.WithOpenCall();
        Offices.Open(late, "T1", "H20");
        late.MoveTo("2026-12-23 17:30:01");
        late.Entry<Application>("T1").Status.ShouldBe(ApplicationStatus.Overdue);
        late.Tasks.ShouldNotContain("T1/fill");
    }

    [Fact]
    public void Should_remind_drafts_before_the_close_once_each()
    {
        var office = Offices.WithOpenCall();
        Offices.Open(office, "T1", "H20");
        office.MoveTo("2026-12-23 12:00");

        office
            .Mail.Sent.Where(sent => sent.Mail.Template == "draft-reminder")
            .Select(sent => sent.At)
            .ShouldBe([Office.Office.At("2026-12-16 09:00"), Office.Office.At("2026-12-20 09:00"), Office.Office.At("2026-12-22 09:00")]);
        office.Mail.Of("draft-reminder").ShouldAllBe(mail => mail.CalendarEntry != null);
    }

    [Fact]
    public void Should_extend_with_a_reason_and_keep_drafts()
    {
        var office = Offices.WithOpenCall();
        Offices.Open(office, "T1", "H20");
        office.MoveTo("2026-12-23 10:00");

        office.Send(
            "call.extended",
            "CALL-T",
            new { extension = new { closesAt = "2026-12-20T17:30:00+08:00", reason = "提前" } },
            "call1"
        );
        office.Entry<Call>("CALL-T").Extensions.ShouldBeEmpty();

        office.Send(
            "call.extended",
            "CALL-T",
            new { extension = new { closesAt = "2026-12-30T17:30:00+08:00", reason = "系统维护" } },
            "call1"
        );
        office.Entry<Call>("CALL-T").Extensions.Single().Reason.ShouldBe("系统维护");
        office.Mail.Of("call-extended").Count().ShouldBe(1);

        office.MoveTo("2026-12-30 17:00");
        office.Complete("T1", "fill", "applicant-h20", new { application = Paper.Application("A034") });
        office.Entry<Application>("T1").SubmittedAt.ShouldBe(office.Now);
        office.MoveTo("2026-12-30 17:30:01");
        office.Entry<Call>("CALL-T").Status.ShouldBe(CallStatus.Closed);
    }

    [Fact]
    public void Should_not_take_an_application_without_the_commitments()
    {
        var office = Offices.WithOpenCall();
        Offices.Open(office, "T1", "H20");
        var form = Paper.Application("A034");
        form["commitmentLeaderSigned"] = false;

        office.Complete("T1", "fill", "applicant-h20", new { application = form });

        office.Tasks.ShouldContain("T1/fill");
        office.Entry<Application>("T1").Status.ShouldBe(ApplicationStatus.Draft);
        office.Variable("T1", "errorMessage").ToString()!.ShouldContain("基地负责人尚未签署承诺");
    }

    [Fact]
    public void Should_withdraw_before_the_close_only()
    {
        var office = Offices.WithOpenCall();
        Offices.Apply(office, "T1", "H11", "A011");
        Offices.Apply(office, "T2", "H20", "A034");

        office.Send("application.withdrawn", "T1", new { withdrawal = new { reason = "调整方案" } }, "applicant-h11");
        office.Entry<Application>("T1").Status.ShouldBe(ApplicationStatus.Withdrawn);
        office.Case("T1").IsRunning.ShouldBeFalse();
        office.Mail.Of("application-withdrawn").Count().ShouldBe(1);

        office
            .MoveTo("2026-12-23 18:00")
            .Send("application.withdrawn", "T2", new { withdrawal = new { reason = "晚了" } }, "applicant-h20");
        office.Entry<Application>("T2").Status.ShouldBe(ApplicationStatus.FormalCheck);
        office.Tasks.ShouldContain("T2/formal-check");
    }
}
