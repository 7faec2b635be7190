using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Register.SpecialNamings;

namespace Bases.Activities.SpecialTitles;

[Activity(
    "special.lapse",
    "专项命名失效",
    "Closes a special naming because its base has ended; a title cannot stand without a base (article 4)."
)]
internal sealed class LapseTitle : Activity<LapseTitle.Input, Nothing>
{
    public sealed record Input
    {
        [Label("专项命名编号")]
        public required string SpecialNamingId { get; init; }
    }

    protected override ActivityResult Run(Input input, ActivityContext context)
    {
        var naming = context.Register.Require<SpecialNaming>(input.SpecialNamingId);
        context.Register.Put(naming with { Status = SpecialNamingStatus.Lapsed, To = context.Today });
        return Done(new Nothing());
    }
}
