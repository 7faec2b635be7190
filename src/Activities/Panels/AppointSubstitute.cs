using Bases.Activities.Cases;
using Bases.Activities.Contract;

namespace Bases.Activities.Panels;

[Activity("panel.appoint-substitute", "指派替补专家", "Appoints the substitute that an officer chose; a conflict is refused.")]
[Throws("PANEL_INVALID", "The chosen expert has a conflict or was already asked.")]
internal sealed class AppointSubstitute : Activity<AppointSubstitute.Input, AppointSubstitute.Output>
{
    public sealed record Input
    {
        [Label("申请编号")]
        public required string ApplicationId { get; init; }

        [Label("评审任务")]
        public required Assignment Assignment { get; init; }

        [Label("替补专家")]
        public required SubstituteForm Substitute { get; init; }
    }

    public sealed record Output([property: Label("评审任务")] Assignment Assignment);

    protected override ActivityResult Run(Input input, ActivityContext context)
    {
        var reviewed = context.Register.Reviewed(input.ApplicationId);
        var expert = input.Substitute.ExpertId;
        if (ReplaceExpert.Used(context, input.ApplicationId).Contains(expert))
        {
            return Throw("PANEL_INVALID", $"专家 {expert} 已参加过本项目评审。");
        }

        if (PanelBuilder.Problem(context.Register, reviewed, context.Policy, expert) is { } problem)
        {
            return Throw("PANEL_INVALID", problem);
        }

        // The automatic replacement failed, and what it had written went with it.
        ReplaceExpert.Retire(context, input.ApplicationId, input.Assignment.ExpertId);
        return Done(new Output(ReplaceExpert.Substitute(context, input.ApplicationId, input.Assignment.ExpertId, expert)));
    }
}

internal sealed record SubstituteForm
{
    public required string ExpertId { get; init; }

    public string? Reason { get; init; }
}
