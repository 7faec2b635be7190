using System.Text.Json.Nodes;
using Bases.Activities.Applications;
using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Activities.Panels;
using Bases.Register.Calls;
using Bases.Register.Hosts;
using Bases.Register.NamedBases;
using Bases.Register.Redesignations;

namespace Bases.Activities.Redesignations;

[Activity(
    "redesignation.prepare",
    "核对可否重新申请",
    "Looks whether the base was named before the regulation and is effective, and offers the calls that are open to its host (article 31, I-20)."
)]
[Throws("NOT_GRANDFATHERED", "The base was not named before the regulation, or is not effective any more.")]
internal sealed class PrepareRedesignation : Activity<PrepareRedesignation.Input, PrepareRedesignation.Output>
{
    public sealed record Input
    {
        [Label("重新认定编号")]
        public required string RedesignationId { get; init; }

        [Label("基地编号")]
        public required string BaseId { get; init; }
    }

    public sealed record Output(
        [property: Label("政策参数")] JsonObject Policy,
        [property: Label("基地名称")] string BaseName,
        [property: Label("依托单位编号")] string HostId,
        [property: Label("可申报批次")] IReadOnlyList<Choice> Calls
    );

    protected override ActivityResult Run(Input input, ActivityContext context)
    {
        var register = context.Register;
        var named = register.Require<Base>(input.BaseId);
        var before = DateOnly.ParseExact(
            context.Policy.Text("grandfathered.before"),
            "yyyy-MM-dd",
            System.Globalization.CultureInfo.InvariantCulture
        );
        if (named.Regime != BaseRegime.Grandfathered || named.DesignatedOn >= before || !named.IsEffectiveOn(context.Today))
        {
            return Throw("NOT_GRANDFATHERED", $"只有{before:yyyy-MM-dd}之前认定且仍有效的基地可以重新申请认定（第三十一条）。");
        }

        var host = register.Require<Host>(named.HostOn(context.Today));
        register.Put(
            new Redesignation
            {
                RedesignationId = input.RedesignationId,
                BaseId = named.BaseId,
                HostId = host.HostId,
            }
        );
        return Done(
            new Output(
                context.Policy.ToJson(),
                register.NameOf(named),
                host.HostId,
                [
                    .. register
                        .All<Call>()
                        .Where(call => SubmissionCheck.MayApply(call, host, context.Now))
                        .OrderBy(call => call.ClosesAt)
                        .Select(call => new Choice(call.Title, call.CallId)),
                ]
            )
        );
    }
}
