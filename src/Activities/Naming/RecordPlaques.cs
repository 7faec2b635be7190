using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Dmn.Values;
using Bases.Register.Applications;
using Bases.Register.NamedBases;
using Bases.Register.Naming;

namespace Bases.Activities.Naming;

[Activity(
    "plaque.record",
    "登记授牌",
    "Records the award of the plaques, together or one by one, and closes the applications (article 18)."
)]
internal sealed class RecordPlaques : Activity<RecordPlaques.Input, Nothing>
{
    public sealed record Input
    {
        [Label("批次编号")]
        public required string CallId { get; init; }

        [Label("授牌")]
        public required PlaqueForm Plaques { get; init; }

        [Label("授牌名单文件")]
        public string? PlaqueListFileId { get; init; }
    }

    protected override ActivityResult Run(Input input, ActivityContext context)
    {
        var register = context.Register;
        var bases = register
            .All<NamingDocument>()
            .Where(document => document.CallId == input.CallId)
            .SelectMany(document => document.BaseIds)
            .ToList();
        register.Put(
            new PlaqueBatch
            {
                BatchId = $"{input.CallId}-SP1",
                CallId = input.CallId,
                BaseIds = bases,
                HeldOn = input.Plaques.HeldOn,
                Place = input.Plaques.Place,
                Receiver = input.Plaques.Receiver,
                ListFileId = input.PlaqueListFileId,
            }
        );
        foreach (var applicationId in bases.Select(id => register.Require<Base>(id).FromApplicationId).OfType<string>())
        {
            register.Put(register.Require<Application>(applicationId) with { Status = ApplicationStatus.PlaqueAwarded });
            context.Outbox.Publish("plaque.awarded", applicationId, ContextValue.Empty);
        }

        return Done(new Nothing());
    }
}
