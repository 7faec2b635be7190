using System.Text.Json.Nodes;
using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Register.NamedBases;
using Bases.Register.Support;

namespace Bases.Activities.Support;

[Activity("support.prepare", "准备支持记录", "Opens an entry of a base's support ledger (articles 19 to 21).")]
internal sealed class PrepareSupport : Activity<PrepareSupport.Input, PrepareSupport.Output>
{
    public sealed record Input
    {
        [Label("支持编号")]
        public required string SupportId { get; init; }

        [Label("基地编号")]
        public required string BaseId { get; init; }
    }

    public sealed record Output(
        [property: Label("政策参数")] JsonObject Policy,
        [property: Label("基地名称")] string BaseName,
        [property: Label("支持事项")] SupportForm Support
    );

    protected override ActivityResult Run(Input input, ActivityContext context)
    {
        var named = context.Register.Require<Base>(input.BaseId);
        context.Register.Put(
            new SupportRecord
            {
                SupportId = input.SupportId,
                BaseId = named.BaseId,
                HostId = named.HostOn(context.Today),
            }
        );
        return Done(new Output(context.Policy.ToJson(), context.Register.NameOf(named), new SupportForm { Year = context.Today.Year }));
    }
}

internal sealed record SupportForm
{
    public SupportKind? Kind { get; init; }

    public string? Programme { get; init; }

    public int? Year { get; init; }

    /// <summary><c>equal</c>: conditions are equal, so the base goes first; <c>own</c>: it was chosen on its own merit.</summary>
    public string? Comparison { get; init; }

    public string? EqualConditions { get; init; }
}
