using System.Text.Json;
using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Register.Changes;
using Bases.Register.Json;
using Bases.Register.NamedBases;

namespace Bases.Activities.Changes;

/// <summary>Header: <c>status</c> = withdrawn or base_ended.</summary>
[Activity(
    "change.close",
    "结束变更报告",
    "Closes a report without a conclusion: the host took it back, or the base ended meanwhile; what was withdrawn did not happen."
)]
internal sealed class CloseChange : Activity<ChangeInput, Nothing>
{
    protected override ActivityResult Run(ChangeInput input, ActivityContext context)
    {
        var report = context.Register.Require<ChangeReport>(input.ChangeReportId);
        var status = JsonSerializer.Deserialize<ChangeReportStatus>($"\"{context.Header("status")}\"", RegisterJson.Options);
        context.Register.Put(report with { Status = status });
        if (status == ChangeReportStatus.Withdrawn)
        {
            context.Register.Put(RecordedChanges.Without(context.Register.Require<Base>(report.BaseId), report));
        }

        return Done(new Nothing());
    }
}
