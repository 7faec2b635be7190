using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Register.PublicNotices;

namespace Bases.Activities.Objections;

/// <summary>Header <c>as</c>: <c>lead</c> (anonymous) or <c>supervision</c> (late).</summary>
[Activity(
    "objection.file",
    "异议存档",
    "Files an objection that does not hold up the naming: an anonymous one as a lead, a late one for supervision under articles 28 and 29 (I-17)."
)]
internal sealed class FileObjection : Activity<ObjectionInput, Nothing>
{
    protected override ActivityResult Run(ObjectionInput input, ActivityContext context)
    {
        var objection = context.Register.Require<Objection>(input.ObjectionId);
        var what = context.Header("as") == "lead" ? "匿名，登记为线索，不影响命名" : "公示期外提出，转监督程序（第二十八条、第二十九条）";
        context.Register.Put(
            objection with
            {
                Steps = [.. objection.Steps, new ObjectionStep(context.Now, context.Actor ?? ObjectionStep.Itself, what)],
            }
        );
        return Done(new Nothing());
    }
}
