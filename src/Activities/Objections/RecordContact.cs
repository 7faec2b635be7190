using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Register.PublicNotices;

namespace Bases.Activities.Objections;

[Activity(
    "objection.record-contact",
    "登记联系情况",
    "Records that the objector was contacted, and whether the name is real (article 17, paragraph 2)."
)]
internal sealed class RecordContact : Activity<RecordContact.Input, Nothing>
{
    public sealed record Input
    {
        [Label("异议编号")]
        public required string ObjectionId { get; init; }

        [Label("联系情况")]
        public required ContactForm ObjectionContact { get; init; }
    }

    protected override ActivityResult Run(Input input, ActivityContext context)
    {
        var objection = context.Register.Require<Objection>(input.ObjectionId);
        var form = input.ObjectionContact;
        context.Register.Put(
            objection with
            {
                Handler = context.Officer,
                Steps =
                [
                    .. objection.Steps,
                    new ObjectionStep(
                        context.Now,
                        context.Officer,
                        $"联系异议人（{(form.Identity == "refuted" ? "实名未能核实" : "实名属实")}）：{form.Record}"
                    ),
                ],
            }
        );
        return Done(new Nothing());
    }
}

internal sealed record ContactForm
{
    public DateOnly? ContactedOn { get; init; }

    public string? Channel { get; init; }

    public string? Identity { get; init; }

    public string? Record { get; init; }
}
