using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Activities.Correspondence;
using Bases.Register.Hosts;

namespace Bases.Activities.HostDuties;

[Activity(
    "host.name-coordinator",
    "登记归口管理人员",
    "Names who looks after all bases of a host from a day on; the one before ends the day before and stays in the history (article 7, paragraph 2)."
)]
[Throws("COORDINATOR_INVALID", "Office, name, phone or mail are missing, or the day lies before the present one's.")]
internal sealed class NameCoordinator : Activity<NameCoordinator.Input, Nothing>
{
    public sealed record Input
    {
        [Label("依托单位编号")]
        public required string HostId { get; init; }

        [Label("事项编号")]
        public required string CoordinatorId { get; init; }

        [Label("归口管理")]
        public required CoordinatorForm Coordinator { get; init; }
    }

    protected override ActivityResult Run(Input input, ActivityContext context)
    {
        var host = context.Register.Require<Host>(input.HostId);
        var form = input.Coordinator;
        var from = form.From ?? context.Today;
        if (
            string.IsNullOrWhiteSpace(form.Department)
            || string.IsNullOrWhiteSpace(form.Name)
            || string.IsNullOrWhiteSpace(form.Phone)
            || form.Email?.Contains('@', StringComparison.Ordinal) != true
        )
        {
            return Throw("COORDINATOR_INVALID", "请填写归口管理部门、人员姓名、电话和电子邮箱。");
        }

        if (host.Coordinators.Any(known => known.From >= from))
        {
            return Throw("COORDINATOR_INVALID", "起始日须晚于现任归口管理人员的起始日。");
        }

        var before = host.Coordinators.Select(known => known.To is null || known.To >= from ? known with { To = from.AddDays(-1) } : known);
        var named = new Coordinator
        {
            Department = form.Department.Trim(),
            Name = form.Name.Trim(),
            Phone = form.Phone.Trim(),
            Email = form.Email.Trim(),
            From = from,
        };
        context.Register.Put(host with { Coordinators = [.. before, named] });
        Letters.Send(
            context,
            input.CoordinatorId,
            "coordinator-named",
            "named",
            named.Email,
            host.ContactEmail == named.Email ? null : host.ContactEmail,
            ActivityJson.Write(
                new
                {
                    HostName = host.Name,
                    named.Department,
                    named.Name,
                    From = from,
                }
            ),
            null
        );
        return Done(new Nothing());
    }
}
