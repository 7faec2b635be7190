using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Activities.Inspections;
using Bases.Register.Integrity;

namespace Bases.Activities.Integrity;

[Activity(
    "integrity.record",
    "登记诚信问题",
    "Records a finding under article 28(3) or 29; a suspicion alone suspends a naming and rejects nothing (I-24)."
)]
internal sealed class RecordFinding : Activity<RecordFinding.Input, RecordFinding.Output>
{
    public sealed record Input
    {
        [Label("线索编号")]
        public required string FindingId { get; init; }

        [Label("诚信问题")]
        public required FindingForm IntegrityFinding { get; init; }
    }

    public sealed record Output([property: Label("政策参数")] System.Text.Json.Nodes.JsonObject Policy);

    protected override ActivityResult Run(Input input, ActivityContext context)
    {
        var form = input.IntegrityFinding;
        context.Register.Put(
            new IntegrityFinding
            {
                FindingId = input.FindingId,
                HostId = form.HostId,
                PersonId = form.PersonId,
                ApplicationId = form.ApplicationId,
                BaseId = form.BaseId,
                Finding = new Finding
                {
                    Kind = form.Kind,
                    Stage = form.Stage,
                    FoundOn = form.FoundOn ?? context.Today,
                    Note = form.Facts,
                },
                Facts = form.Facts,
                EvidenceFileIds = [.. (form.Evidence ?? []).Select(file => file.FileId)],
                Status = IntegrityFindingStatus.Recorded,
                RecordedBy = context.Officer,
                RecordedAt = context.Now,
            }
        );
        return Done(new Output(context.Policy.ToJson()));
    }
}

internal sealed record FindingForm
{
    public string? HostId { get; init; }

    public string? PersonId { get; init; }

    public string? ApplicationId { get; init; }

    public string? BaseId { get; init; }

    public required FindingKind Kind { get; init; }

    public FindingStage? Stage { get; init; }

    public DateOnly? FoundOn { get; init; }

    public string? Facts { get; init; }

    public IReadOnlyList<StoredFile>? Evidence { get; init; }
}
