using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Activities.Inspections;
using Bases.Register.Mandates;

namespace Bases.Activities.Mandates;

[Activity("mandate.report", "登记受托报告", "Keeps what a bureau found under its mandate (article 6).")]
internal sealed class RecordMandateReport : Activity<RecordMandateReport.Input, Nothing>
{
    public sealed record Input
    {
        [Label("委托编号")]
        public required string MandateId { get; init; }

        [Label("受托报告")]
        public required MandateReportForm MandateReport { get; init; }
    }

    protected override ActivityResult Run(Input input, ActivityContext context)
    {
        context.Register.Put(
            context.Register.Require<Mandate>(input.MandateId) with
            {
                Status = MandateStatus.Reported,
                Report = input.MandateReport.Report,
                ReportFileIds = [.. (input.MandateReport.Files ?? []).Select(file => file.FileId)],
                ReportedBy = context.Officer,
                ReportedAt = context.Now,
            }
        );
        return Done(new Nothing());
    }
}

internal sealed record MandateReportForm
{
    public string? Report { get; init; }

    public IReadOnlyList<StoredFile>? Files { get; init; }
}
