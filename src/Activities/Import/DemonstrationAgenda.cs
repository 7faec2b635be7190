using Bases.Register.Calls;

namespace Bases.Activities.Import;

/// <summary>
/// What happened when, worked out from recorded cases: whoever plays it through the procedures leaves every case at the
/// step that its data imply, with a genuine journal. What lies after <paramref name="until"/> is future and left out.
/// </summary>
/// <remarks>Where the record names no date (formal check, panel, decision), the agenda takes one that fits between those it names.</remarks>
public sealed class DemonstrationAgenda(RecordedCases cases, DateTimeOffset until)
{
    /// <summary>A call is drafted so many days before it opens.</summary>
    internal const int DraftingDays = 4;

    private readonly Agenda agenda = new();

    public async Task PlayAsync(ICaseDesk desk)
    {
        foreach (var call in cases.Calls)
        {
            Plan(call);
        }

        await agenda.PlayAsync(desk, until);
    }

    private void Plan(Call call)
    {
        agenda.At(
            call.OpensAt.AddDays(-DraftingDays),
            async desk =>
            {
                await desk.StartAsync("call", call.CallId, new { call.CallId }, "call1");
                await Agenda.Must(desk.CompleteAsync(call.CallId, "draft-call", null, new { call }, "call1"));
                await Agenda.Must(
                    desk.CompleteAsync(call.CallId, "approve-call", null, new { callApproval = new { decision = "approve" } }, "release1")
                );
            }
        );
        var publicity = cases.PublicityOf(call);
        foreach (var application in cases.ApplicationsOf(call))
        {
            new ApplicationAgenda(agenda, cases, call).Plan(application, publicity);
        }

        if (publicity is not null)
        {
            new PublicityAgenda(agenda, cases, call).Plan(publicity);
        }
    }
}
