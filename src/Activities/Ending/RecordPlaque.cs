using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Register.Ending;

namespace Bases.Activities.Ending;

[Activity(
    "ending.record-plaque",
    "登记标牌收回",
    "Records that the plaque came back; the regulation does not ask for it, so the step is off unless the policy turns it on (I-23)."
)]
internal sealed class RecordPlaque : Activity<RecordPlaque.Input, Nothing>
{
    public sealed record Input
    {
        [Label("终止案卷编号")]
        public required string EndingId { get; init; }

        [Label("标牌收回")]
        public required PlaqueForm PlaqueReturn { get; init; }
    }

    protected override ActivityResult Run(Input input, ActivityContext context)
    {
        var entry = context.Register.Require<EndingCase>(input.EndingId);
        var form = input.PlaqueReturn;
        context.Register.Put(entry with { Plaque = new PlaqueReturn(form.ReturnedOn ?? context.Today, form.Note, context.Officer) });
        return Done(new Nothing());
    }
}

internal sealed record PlaqueForm
{
    public DateOnly? ReturnedOn { get; init; }

    public string? Note { get; init; }
}
