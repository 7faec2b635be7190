using System.Text.Json.Nodes;
using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Register.Assessment;
using Bases.Register.Hosts;
using Bases.Register.NamedBases;

namespace Bases.Activities.AnnualAssessments;

[Activity(
    "annual.prepare",
    "调取基地信息",
    "Gives the case what it needs of the base, its host of today and the policy (articles 6 and 22)."
)]
internal sealed class PrepareAssessment : Activity<AnnualInput, PrepareAssessment.Output>
{
    public sealed record Output(
        [property: Label("依托单位编号")] string HostId,
        [property: Label("单位所在市州")] string City,
        [property: Label("报送截止日")] DateOnly DueOn,
        [property: Label("截止时刻")] string DueTime,
        [property: Label("是否先经推荐部门")] bool BureauStep,
        [property: Label("政策参数")] JsonObject Policy
    );

    protected override ActivityResult Run(AnnualInput input, ActivityContext context)
    {
        var assessment = context.Assessment(input.AssessmentId);
        var host = context.Register.Require<Host>(context.BaseOf(assessment).HostOn(context.Today));
        return Done(
            new Output(
                host.HostId,
                host.City,
                assessment.DueEffective,
                AnnualDuty.TimeText(assessment.ReportYear, context.Register),
                host.Affiliation == Affiliation.Local && context.Policy.Bool("annual.bureauStep"),
                context.Policy.ToJson()
            )
        );
    }
}
