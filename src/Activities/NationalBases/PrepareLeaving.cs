using System.Text.Json.Nodes;
using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Register.NamedBases;

namespace Bases.Activities.NationalBases;

[Activity(
    "national.prepare-leaving",
    "核对可否退出",
    "Looks whether the base is an included national base that is still managed here (article 30)."
)]
[Throws("NOT_INCLUDED", "It is no included national base, or has ended already.")]
internal sealed class PrepareLeaving : Activity<LeavingInput, PrepareLeaving.Output>
{
    public sealed record Output([property: Label("政策参数")] JsonObject Policy, [property: Label("基地名称")] string BaseName);

    protected override ActivityResult Run(LeavingInput input, ActivityContext context)
    {
        var named = context.Register.Require<Base>(input.BaseId);
        return named is { Regime: BaseRegime.National, Status: BaseStatus.Effective }
            ? Done(new Output(context.Policy.ToJson(), context.Register.NameOf(named)))
            : Throw("NOT_INCLUDED", "这不是已纳入管理的有效国家级基地，不需要退出。");
    }
}

internal sealed record LeavingInput
{
    [Label("基地编号")]
    public required string BaseId { get; init; }
}
