using System.Globalization;
using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Activities.Inspections;
using Bases.Register.HostDuties;
using Bases.Register.Hosts;
using Bases.Register.Json;

namespace Bases.Activities.HostDuties;

[Activity(
    "host.keep-document",
    "登记制度或计划",
    "Keeps a rule or annual plan of the host as its next version; earlier ones stay readable (article 7, paragraph 1)."
)]
[Throws("DOCUMENT_INVALID", "Kind, title or file are missing, or a plan without its year.")]
internal sealed class KeepHostDocument : Activity<KeepHostDocument.Input, KeepHostDocument.Output>
{
    public sealed record Input
    {
        [Label("依托单位编号")]
        public required string HostId { get; init; }

        [Label("报送编号")]
        public required string HandInId { get; init; }

        [Label("制度或计划")]
        public required HostDocumentForm HostDocument { get; init; }
    }

    public sealed record Output([property: Label("版本")] int Version);

    protected override ActivityResult Run(Input input, ActivityContext context)
    {
        var register = context.Register;
        var host = register.Require<Host>(input.HostId);
        var form = input.HostDocument;
        if (form.Kind is not { } kind || string.IsNullOrWhiteSpace(form.Title) || form.File is not { Count: > 0 })
        {
            return Throw("DOCUMENT_INVALID", "请选择类别、填写名称并上传文件。");
        }

        if (kind == HostDocumentKind.AnnualPlan && form.Year is null)
        {
            return Throw("DOCUMENT_INVALID", "年度目标和工作计划须填写年度。");
        }

        var year = kind == HostDocumentKind.AnnualPlan ? form.Year : null;
        var version =
            register.All<HostDocument>().Count(known => known.HostId == host.HostId && known.Kind == kind && known.Year == year) + 1;
        register.Put(
            new HostDocument
            {
                DocumentId = string.Create(CultureInfo.InvariantCulture, $"{host.HostId}-{RegisterJson.Name(kind)}-{year}-{version}"),
                HostId = host.HostId,
                Kind = kind,
                Year = year,
                Version = version,
                Title = form.Title.Trim(),
                EffectiveFrom = form.EffectiveFrom ?? context.Today,
                FileId = form.File[0].FileId,
                CaseId = input.HandInId,
                Summary = form.Summary,
                HandedInBy = context.Officer,
                HandedInAt = context.Now,
            }
        );
        return Done(new Output(version));
    }
}

internal sealed record HostDocumentForm
{
    public HostDocumentKind? Kind { get; init; }

    public int? Year { get; init; }

    public string? Title { get; init; }

    public DateOnly? EffectiveFrom { get; init; }

    public string? Summary { get; init; }

    public IReadOnlyList<StoredFile>? File { get; init; }
}
