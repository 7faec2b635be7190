using System.Text.Json.Nodes;
using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Activities.Panels;
using Bases.Register.Codes;
using Bases.Register.Mandates;
using Bases.Register.NamedBases;

namespace Bases.Activities.Mandates;

[Activity("mandate.prepare", "准备委托", "Opens a mandate and offers areas and bases (article 6).")]
internal sealed class PrepareMandate : Activity<MandateInput, PrepareMandate.Output>
{
    public sealed record Output(
        [property: Label("政策参数")] JsonObject Policy,
        [property: Label("市州选项")] IReadOnlyList<Choice> Cities,
        [property: Label("基地选项")] IReadOnlyList<Choice> Bases
    );

    protected override ActivityResult Run(MandateInput input, ActivityContext context)
    {
        var register = context.Register;
        register.Put(new Mandate { MandateId = input.MandateId });
        return Done(
            new Output(
                context.Policy.ToJson(),
                Choices.Of(register, CodeList.Cities),
                [
                    .. register
                        .All<Base>()
                        .Where(named => named.IsEffectiveOn(context.Today))
                        .OrderBy(named => named.BaseId, StringComparer.Ordinal)
                        .Select(named => new Choice($"{register.NameOf(named)}（{named.BaseNumber ?? named.BaseId}）", named.BaseId)),
                ]
            )
        );
    }
}

internal sealed record MandateInput
{
    [Label("委托编号")]
    public required string MandateId { get; init; }
}
