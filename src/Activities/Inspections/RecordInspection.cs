using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Register.Panels;

namespace Bases.Activities.Inspections;

[Activity(
    "inspection.record",
    "登记勘验结果",
    "Keeps the record, the photos and the conclusion of a site inspection (article 15, paragraph 2)."
)]
internal sealed class RecordInspection : Activity<RecordInspection.Input, Nothing>
{
    public sealed record Input
    {
        [Label("勘验编号")]
        public required string InspectionId { get; init; }

        [Label("勘验记录")]
        public required InspectionRecord InspectionRecord { get; init; }
    }

    protected override ActivityResult Run(Input input, ActivityContext context)
    {
        var record = input.InspectionRecord;
        context.Register.Put(
            context.Register.Require<SiteInspection>(input.InspectionId) with
            {
                HeldOn = record.HeldOn,
                Place = record.Place,
                Checklist = record.Checklist ?? new Dictionary<string, string?>(),
                Record = record.Record,
                PhotoFileIds = [.. (record.Photos ?? []).Select(photo => photo.FileId)],
                Conclusion = record.Conclusion,
                RecordedBy = context.Officer,
            }
        );
        return Done(new Nothing());
    }
}

internal sealed record InspectionRecord
{
    public DateOnly? HeldOn { get; init; }

    public string? Place { get; init; }

    public IReadOnlyDictionary<string, string?>? Checklist { get; init; }

    public string? Record { get; init; }

    public IReadOnlyList<StoredFile>? Photos { get; init; }

    public string? Conclusion { get; init; }
}

/// <summary>A file as forms hold it.</summary>
internal sealed record StoredFile(string FileId, string? FileName = null);
