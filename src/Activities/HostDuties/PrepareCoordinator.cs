using System.Text.Json.Nodes;
using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Register.Hosts;

namespace Bases.Activities.HostDuties;

[Activity("host.prepare-coordinator", "调取归口管理人员", "Shows who looks after the host's bases now (article 7, paragraph 2).")]
internal sealed class PrepareCoordinator : Activity<HostInput, PrepareCoordinator.Output>
{
    public sealed record Output(
        [property: Label("政策参数")] JsonObject Policy,
        [property: Label("单位名称")] string HostName,
        [property: Label("归口管理")] CoordinatorForm Coordinator
    );

    protected override ActivityResult Run(HostInput input, ActivityContext context)
    {
        var host = context.Register.Require<Host>(input.HostId);
        var now = host.CoordinatorOn(context.Today);
        return Done(
            new Output(
                context.Policy.ToJson(),
                host.Name,
                new CoordinatorForm
                {
                    Department = now?.Department,
                    Name = now?.Name,
                    Phone = now?.Phone,
                    Email = now?.Email ?? host.ContactEmail,
                    From = context.Today,
                }
            )
        );
    }
}

internal sealed record HostInput
{
    [Label("依托单位编号")]
    public required string HostId { get; init; }
}

internal sealed record CoordinatorForm
{
    public string? Department { get; init; }

    public string? Name { get; init; }

    public string? Phone { get; init; }

    public string? Email { get; init; }

    public DateOnly? From { get; init; }
}
