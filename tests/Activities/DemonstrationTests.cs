using Bases.Activities.Import;
using Bases.Activities.Tests.Office;
using Bases.Register.Applications;
using Bases.Register.Calls;
using Bases.Register.NamedBases;
using Bases.Register.Naming;

namespace Bases.Activities.Tests;

/// <summary>The recorded cases stand where their data say, on the morning of the demonstration.</summary>
public class DemonstrationTests
{
    [Fact]
    public async Task Should_leave_every_recorded_case_at_its_step()
    {
        var cases = new RecordedCases([.. SampleRegister.Entries(cases: true)]);
        var office = new Office.Office(cases.Data, "2023-09-10 09:00");
        await new DemonstrationAgenda(cases, Office.Office.At("2026-11-20 09:00")).PlayAsync(new OfficeDesk(office));

        office.Incidents.ShouldBeEmpty();
        office.Entry<Call>("CALL-2023").Status.ShouldBe(CallStatus.Finished);
        office.Entry<Call>("CALL-2024").Status.ShouldBe(CallStatus.Finished);
        office.Entry<Call>("CALL-2026").Status.ShouldBe(CallStatus.InPublicity);
        office.Entry<Application>("A001").Status.ShouldBe(ApplicationStatus.Closed);
        office.Register.All<Base>().Count.ShouldBe(25);
        office.Entry<Base>("B11").NamingDocumentId.ShouldNotBeNull();
        office.Register.All<NamingDocument>().Count.ShouldBe(2);
        office.Entry<Application>("A011").Status.ShouldBe(ApplicationStatus.Publicity);
        office.Entry<Application>("A022").Status.ShouldBe(ApplicationStatus.ObjectionHandling);
        office.Entry<Application>("A035").Status.ShouldBe(ApplicationStatus.Rejected);
        office.Entry<Application>("A056").Status.ShouldBe(ApplicationStatus.NotAccepted);
        office.Entry<Application>("A012").Status.ShouldBe(ApplicationStatus.Disagreed);
        office.Tasks.Order().ShouldBe(["O2/contact", "O3/contact"]);
        office.Now.ShouldBe(Office.Office.At("2026-11-20 09:00"));
    }
}
