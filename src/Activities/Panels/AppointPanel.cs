using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Register.Applications;
using Bases.Register.Panels;

namespace Bases.Activities.Panels;

[Activity(
    "panel.appoint",
    "指派专家",
    "Appoints the confirmed panel; checks size and conflicts once more, by what the register says now (article 15)."
)]
[Throws("PANEL_INVALID", "Too few or an even number of experts, or one with a conflict.")]
internal sealed class AppointPanel : Activity<AppointPanel.Input, AppointPanel.Output>
{
    public sealed record Input
    {
        [Label("申请编号")]
        public required string ApplicationId { get; init; }

        [Label("专家组")]
        public required PanelForm Panel { get; init; }
    }

    public sealed record Output([property: Label("评审任务")] IReadOnlyList<Assignment> Assignments);

    protected override ActivityResult Run(Input input, ActivityContext context)
    {
        var register = context.Register;
        var experts = input.Panel.ExpertIds;
        if (PanelBuilder.Problem(register, register.Reviewed(input.ApplicationId), context.Policy, experts) is { } problem)
        {
            return Throw("PANEL_INVALID", problem);
        }

        register.Put(
            (register.Find<Panel>(input.ApplicationId) ?? new Panel { ApplicationId = input.ApplicationId }) with
            {
                ExpertIds = experts,
                ConfirmedBy = context.Officer,
                ConfirmedAt = context.Now,
            }
        );
        if (register.Find<Application>(input.ApplicationId) is { } application)
        {
            register.Put(application with { Status = ApplicationStatus.ExpertReview });
        }

        return Done(new Output([.. experts.Select(expert => Assignment.Create(context, input.ApplicationId, expert))]));
    }
}
