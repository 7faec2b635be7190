using System.Text.Json.Nodes;
using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Activities.Correspondence;
using Bases.Register.Applications;
using Bases.Register.Codes;

namespace Bases.Activities.Applications;

[Activity(
    "application.return",
    "退回补正",
    "Unlocks exactly the named documents and fields for the host until the due date, and tells him (articles 6 and 13)."
)]
internal sealed class ReturnForCorrection : Activity<ReturnForCorrection.Input, ReturnForCorrection.Output>
{
    public sealed record Input
    {
        [Label("申请编号")]
        public required string ApplicationId { get; init; }

        [Label("推荐部门审查意见")]
        public MunicipalCheck? MunicipalCheck { get; init; }

        [Label("形式审查结论")]
        public FormalCheckForm? FormalCheck { get; init; }
    }

    public sealed record Output([property: Label("补正要求")] Correction Correction, [property: Label("补正表单")] JsonObject Supplement);

    protected override ActivityResult Run(Input input, ActivityContext context)
    {
        var application = context.Register.Require<Application>(input.ApplicationId);
        var byBureau = application.Status == ApplicationStatus.MunicipalCheck;
        var (documents, fields, reason) = byBureau
            ? (input.MunicipalCheck?.Documents, input.MunicipalCheck?.Fields, input.MunicipalCheck?.Reason)
            : (input.FormalCheck?.Documents, input.FormalCheck?.Fields, input.FormalCheck?.Reason);
        var due = context.WorkingDaysAfter(context.Today, context.Policy.Int("days.supplement"));
        var request = new SupplementRequest
        {
            RequestId = $"{application.ApplicationId}-BZ{application.SupplementRequests.Count + 1}",
            RequestedBy = byBureau ? context.Register.HostOf(application).City : "省科技厅",
            RequestedAt = context.Now,
            DueOn = due,
            Documents = [.. (documents ?? []).Distinct()],
            Fields = [.. (fields ?? []).Distinct()],
            Reason = reason ?? "",
        };
        context.Register.Put(
            application with
            {
                Status = byBureau ? ApplicationStatus.ReturnedByBureau : ApplicationStatus.ReturnedByDepartment,
                SupplementRequests = [.. application.SupplementRequests, request],
            }
        );
        var names = context.Register.Find<CodeList>(CodeList.Documents);
        Letters.ToApplicant(
            context,
            application,
            "supplement-request",
            request.RequestId,
            new
            {
                request.Reason,
                Documents = request.Documents.Select(code => names?.Find(code)?.Zh ?? code),
                DocumentsEn = request.Documents.Select(code => names?.Find(code)?.En ?? code),
                FieldCount = request.Fields.Count,
                DueOn = due,
                request.RequestedBy,
            },
            CalendarEntry.Due($"补正期限：{application.ProposedBaseName}", due, application.ApplicationId)
        );
        return Done(
            new Output(
                new Correction(
                    request.RequestId,
                    byBureau ? "bureau" : "department",
                    request.Documents,
                    request.Fields,
                    request.Reason,
                    due
                ),
                SupplementForm.Of(application, request)
            )
        );
    }
}

/// <summary>What the host may mend, and until when.</summary>
internal sealed record Correction(
    string RequestId,
    string ReturnedBy,
    IReadOnlyList<string> Documents,
    IReadOnlyList<string> Fields,
    string Reason,
    DateOnly DueOn
);
