using System.Text.Json;
using System.Text.Json.Nodes;
using Bases.Activities.Applications;
using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Activities.Correspondence;
using Bases.Register.Applications;
using Bases.Register.Calendars;
using Bases.Register.Changes;
using Bases.Register.NamedBases;
using Bases.Register.People;

namespace Bases.Activities.Changes;

[Activity(
    "change.report",
    "登记变更报告",
    "Takes the host's report of a significant change into the register, with what is new and the evidence, and tells the department and the recommending bureau; units that apply directly report to the department alone (article 23)."
)]
[Throws("CHANGE_INVALID", "Something that belongs to this kind of change is missing or does not fit; the message says what.")]
internal sealed class TakeReport : Activity<TakeReport.Input, TakeReport.Output>
{
    public sealed record Input
    {
        [Label("变更报告编号")]
        public required string ChangeReportId { get; init; }

        [Label("变更报告")]
        public required JsonObject ChangeReport { get; init; }
    }

    public sealed record Output([property: Label("是否逾期报告")] bool Late, [property: Label("变化事项")] BaseChangeKind Kind);

    protected override ActivityResult Run(Input input, ActivityContext context)
    {
        var register = context.Register;
        var report = register.Require<ChangeReport>(input.ChangeReportId);
        ChangeForm form;
        Application sheet;
        try
        {
            form = input.ChangeReport.Deserialize<ChangeForm>(Register.Json.RegisterJson.Options)!;
            sheet = ApplicationForm.Merge(Blank(report), input.ChangeReport, context.Now);
        }
        catch (JsonException problem)
        {
            return Throw("CHANGE_INVALID", $"{problem.Path} 的内容不合要求。");
        }

        var named = register.Require<Base>(report.BaseId);
        if (ChangeCheck.Problem(register, named, report, form, context.Today) is { } problemText)
        {
            return Throw("CHANGE_INVALID", problemText);
        }

        var taken = report with
        {
            OccurredOn = form.OccurredOn,
            DueOn = context.WorkingDaysAfter(form.OccurredOn, context.Policy.Int("change.reportWorkingDays")),
            // A correction does not make a timely report late.
            ReportedAt = report.ReportedAt ?? context.Now,
            ReportedBy = report.ReportedBy ?? context.Officer,
            Content = Content(context, report, form, sheet),
            Requests = ChangeRequests.Answered(report.Requests, form.Description, context.Now),
            Status = ChangeReportStatus.Reported,
        };
        register.Put(taken);
        register.Put(RecordedChanges.Of(named, taken));
        Tell(context, named, taken);
        return Done(new Output(taken.IsLateOn(LegalTime.DayOf(context.Now)), taken.Kind));
    }

    // What belongs to another kind than this one was not asked for and is left out.
    private static ChangeContent Content(ActivityContext context, ChangeReport report, ChangeForm form, Application sheet) =>
        new()
        {
            NewLeaderPersonId = report.Kind == BaseChangeKind.Leader ? Leader(context, report, form) : null,
            NewHostId = report.Kind == BaseChangeKind.Host ? form.NewHostId : null,
            NewCountry = report.Kind == BaseChangeKind.Country ? form.NewCountry : null,
            CountryBasis = report.Kind == BaseChangeKind.Country ? form.CountryBasis : null,
            NewTechnicalFieldCode = report.Kind == BaseChangeKind.Field ? form.NewTechnicalFieldCode : null,
            Partners = report.Kind is BaseChangeKind.Country or BaseChangeKind.Host ? sheet.Partners : [],
            Branch = report.Kind == BaseChangeKind.Host ? form.Branch : null,
            BranchFacts = report.Kind == BaseChangeKind.Host ? sheet.BranchFacts : null,
            CommitmentHostSigned = form.CommitmentHostSigned,
            CommitmentLeaderSigned = form.CommitmentLeaderSigned,
            Description = form.Description,
            EvidenceFileIds = [.. (form.Evidence ?? []).Select(file => file.FileId)],
        };

    private static string? Leader(ActivityContext context, ChangeReport report, ChangeForm form)
    {
        if (form.NewLeaderPersonId != ChangeChoices.NewPerson || form.NewLeader is not { } leader)
        {
            return form.NewLeaderPersonId;
        }

        // Entered once: a correction describes the same person again.
        var id = report.Content?.NewLeaderPersonId ?? $"{report.ChangeReportId}-P";
        context.Register.Put(
            new Person
            {
                PersonId = id,
                Name = leader.Name ?? "",
                EmployerHostId = report.HostId,
                EmploymentType = leader.EmploymentType,
                TitleLevel = leader.TitleLevel,
                EquivalentCapabilityEvidence = leader.EquivalentCapabilityEvidence,
                ResearchLeadRole = leader.ResearchLeadRole,
                // An empty field is no address.
                Email = string.IsNullOrWhiteSpace(leader.Email) ? null : leader.Email.Trim(),
                Projects = [.. (leader.Projects ?? []).Select(project => project with { Role = ProjectRole.PrincipalInvestigator })],
            }
        );
        return id;
    }

    private static void Tell(ActivityContext context, Base named, ChangeReport report)
    {
        var stage = $"reported-{report.Requests.Count}";
        var letter = ChangeWords.Letter(report);
        var model = BaseLetters.Model(context, named, letter);
        Letters.ToGroup(context, "formal-checker", report.ChangeReportId, "change-reported", stage, model);
        BaseLetters.ToBureau(context, named, report.ChangeReportId, "change-reported", stage, letter);
    }

    private static Application Blank(ChangeReport report) =>
        new()
        {
            ApplicationId = report.ChangeReportId,
            CallId = report.ChangeReportId,
            HostId = report.HostId,
        };
}
