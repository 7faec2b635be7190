using System.Net;
using Bases.Infrastructure.Queries;
using Bases.Infrastructure.Register;
using Bases.Register.Calls;
using Microsoft.Extensions.DependencyInjection;

namespace Bases.Server.Tests.Web;

/// <summary>What a newcomer finds on the morning on which the demonstration begins.</summary>
[Collection(nameof(ServerFixture))]
public sealed class FirstDayTests(ServerFixture server)
{
    private const string OpenCall = "CALL-2027";

    [Fact]
    public async Task Should_let_an_applicant_apply_at_once()
    {
        var applicant = await server.AsAsync("applicant-h40");
        (await (await applicant.PageAsync("/applications")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain(
            $"/applications/new?call={OpenCall}"
        );

        var begun = await applicant.PostFormAsync("/applications", ("callId", OpenCall), ("hostId", "H40"));

        begun.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var form = await applicant.PageAsync(begun.Headers.Location!.ToString());
        form.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Should_have_the_open_calls_timers_running()
    {
        var register = server.Services.GetRequiredService<RegisterMemory>().Current;
        register.Find<Call>(OpenCall)!.Status.ShouldBe(CallStatus.Open);
        var queries = server.Services.GetRequiredService<ProcessQueries>();
        var calls = await queries.InstancesAsync(new InstanceFilter { BusinessKey = OpenCall }, TestContext.Current.CancellationToken);

        var timers = await queries.TimersAsync(calls.Items.Single().Key, 10, TestContext.Current.CancellationToken);

        timers.Select(timer => timer.ElementId).Order().ShouldBe(["closes", "municipal-closes", "reminder-due"]);
    }
}
