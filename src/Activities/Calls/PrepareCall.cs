using Bases.Activities.Contract;
using Bases.Activities.Panels;
using Bases.Register.Hosts;

namespace Bases.Activities.Calls;

[Activity("call.prepare", "列出可邀请单位", "Offers the hosts that a directed call may invite (article 4: 定向征集).")]
internal sealed class PrepareCall : Activity<CallInput, PrepareCall.Output>
{
    public sealed record Output([property: Label("可邀请单位")] IReadOnlyList<Choice> HostChoices);

    protected override ActivityResult Run(CallInput input, ActivityContext context) =>
        Done(
            new Output([
                .. context
                    .Register.All<Host>()
                    .Where(host => host.State == HostState.Active)
                    .OrderBy(host => host.HostId, StringComparer.Ordinal)
                    .Select(host => new Choice($"{host.Name}（{host.City}）", host.HostId)),
            ])
        );
}
