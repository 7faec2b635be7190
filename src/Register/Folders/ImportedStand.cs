using Bases.Register.Applications;
using Bases.Register.Calendars;
using Bases.Register.Calls;
using Bases.Register.Codes;
using Bases.Register.Hosts;
using Bases.Register.Integrity;
using Bases.Register.Memory;
using Bases.Register.NamedBases;
using Bases.Register.Panels;
using Bases.Register.Policies;
using Bases.Register.PublicNotices;
using Bases.Register.Recognition;
using Bases.Register.Rules;

namespace Bases.Register.Folders;

/// <summary>
/// Where imported cases stand at an instant: records of a folder name no states, but what they hold implies them. What
/// happened later than the instant has not happened yet.
/// </summary>
public sealed class ImportedStand
{
    private readonly DateTimeOffset at;
    private readonly DateOnly today;
    private readonly InMemoryRegister register;

    private ImportedStand(IRegister reference, IReadOnlyList<IRegisterEntry> folder, DateTimeOffset at)
    {
        this.at = at;
        today = LegalTime.DayOf(at);
        register = new InMemoryRegister([
            .. reference.All<PolicyParameter>(),
            .. reference.All<CalendarYear>(),
            .. reference.All<CodeList>(),
            .. folder.Where(HasBegun).Select(AsKnown),
        ]);
    }

    /// <param name="reference">Has the policy, the calendar and the code lists.</param>
    /// <param name="folder">What <see cref="RegisterFolder.Read"/> gave.</param>
    public static IReadOnlyList<IRegisterEntry> Of(IRegister reference, IReadOnlyList<IRegisterEntry> folder, DateTimeOffset at)
    {
        var stand = new ImportedStand(reference, folder, at);
        return [.. folder.Where(stand.HasBegun).SelectMany(entry => stand.Complete(stand.AsKnown(entry))), .. stand.Concluded()];
    }

    private bool HasBegun(IRegisterEntry entry) =>
        entry switch
        {
            Publicity publicity => publicity.PublishedAt <= at,
            Objection objection => objection.ReceivedAt <= at,
            Application application => application.SubmittedAt is null || application.SubmittedAt <= at,
            _ => true,
        };

    private IRegisterEntry AsKnown(IRegisterEntry entry) =>
        entry switch
        {
            Objection { ClosedOn: { } closed } objection when closed > today => objection with
            {
                Outcome = ObjectionOutcome.Open,
                ClosedOn = null,
            },
            Review { SubmittedAt: { } submitted } review when submitted > at => review with
            {
                Status = ReviewStatus.Assigned,
                Score = null,
                Conclusion = null,
                Comment = null,
                SubmittedAt = null,
                Locked = false,
            },
            _ => entry,
        };

    private IEnumerable<IRegisterEntry> Complete(IRegisterEntry entry) =>
        entry switch
        {
            Call call => [call with { Status = StatusOf(call) }],
            Application application => [application with { Status = StatusOf(application) }],
            Base { Name: null } named => [named with { Name = NameOf(named) }],
            Publicity publicity => [Snapshot(publicity)],
            _ => [entry],
        };

    private CallStatus StatusOf(Call call) =>
        register.All<Publicity>().FirstOrDefault(publicity => publicity.CallId == call.CallId) is { } publicity
            ? publicity.ApprovedApplications.All(IsNamed)
                ? CallStatus.Finished
                : CallStatus.InPublicity
            : at < call.OpensAt
                ? CallStatus.Approved
                : at <= call.ClosesAt
                    ? CallStatus.Open
                    : CallStatus.Closed;

    private ApplicationStatus StatusOf(Application application)
    {
        if (application.SubmittedAt is null)
        {
            return register.Find<Call>(application.CallId) is { } open && at <= open.ClosesAt
                ? ApplicationStatus.Draft
                : ApplicationStatus.Overdue;
        }

        if (IsNamed(application.ApplicationId))
        {
            return ApplicationStatus.Closed;
        }

        if (register.Find<Call>(application.CallId) is { } call && application.SubmittedAt > call.ClosesAt)
        {
            return ApplicationStatus.Overdue;
        }

        if (application.IntegrityFindings.Any(IsGroundForRejection))
        {
            return ApplicationStatus.Rejected;
        }

        var publicity = register.All<Publicity>().FirstOrDefault(candidate => candidate.CallId == application.CallId);
        var reviews = register.All<Review>().Where(review => review.ApplicationId == application.ApplicationId).ToList();
        if (publicity is null)
        {
            return reviews.Count == 0 ? ApplicationStatus.FormalCheck
                : PanelArithmetic.Of(reviews).Complete ? ApplicationStatus.AwaitingDecision
                : ApplicationStatus.ExpertReview;
        }

        // The list is out, so the department has decided on every application of the call.
        return !publicity.ApprovedApplications.Contains(application.ApplicationId)
            ? reviews.Count == 0
                ? ApplicationStatus.NotAccepted
                : ApplicationStatus.Disagreed
            : register
                .All<Objection>()
                .Any(objection =>
                    objection is { RealName: true, Outcome: null or ObjectionOutcome.Open }
                    && objection.ApplicationId == application.ApplicationId
                )
                ? ApplicationStatus.ObjectionHandling
                : ApplicationStatus.Publicity;
    }

    private static bool IsGroundForRejection(Finding finding) =>
        finding.Verified
        && (finding.Kind == FindingKind.FalseMaterial || finding is { Kind: FindingKind.StateSecretOrSecurity, SevereSocialImpact: true });

    private bool IsNamed(string applicationId) => register.All<Base>().Any(named => named.FromApplicationId == applicationId);

    private string NameOf(Base named) =>
        register.All<Application>().FirstOrDefault(application => application.ApplicationId == named.FromApplicationId)?.ProposedBaseName
        ?? $"{Name(CodeList.Fields, named.TechnicalFieldCode)}国际科技合作基地（{register.Find<Host>(named.HostId)?.Name ?? named.HostId}）";

    private Publicity Snapshot(Publicity publicity)
    {
        var policy = Policy.On(register, LegalTime.DayOf(publicity.PublishedAt));
        var minimum = PublicityPeriod.MinimumEnd(
            LegalTime.DayOf(publicity.PublishedAt),
            new WorkingCalendar(register.All<CalendarYear>()),
            policy
        );
        return publicity with
        {
            Title = publicity.Title ?? $"{register.Find<Call>(publicity.CallId)?.Title}认定结果公示",
            MinimumEnd = publicity.MinimumEnd ?? minimum.Date,
            ChosenEnd = publicity.ChosenEnd ?? minimum.Date,
            Entries = publicity.Entries.Count > 0 ? publicity.Entries : [.. publicity.ApprovedApplications.Select(Line)],
        };
    }

    private PublicityEntry Line(string applicationId)
    {
        var application = register.Find<Application>(applicationId);
        var countries = new Countries(register.Find<CodeList>(CodeList.Countries));
        return new PublicityEntry(
            applicationId,
            application?.ProposedBaseName ?? applicationId,
            application is null ? "" : register.Find<Host>(application.HostId)?.Name ?? application.HostId,
            application?.TechnicalFieldCode is { } field ? Name(CodeList.Fields, field) : "",
            application is { MainCountries.Count: > 0 } ? countries.Name(application.MainCountries[0]) : ""
        );
    }

    // What the list and the panels imply, but no file says: a conclusion for every reviewed application, and its figures.
    private IEnumerable<IRegisterEntry> Concluded()
    {
        foreach (var panel in register.All<Review>().GroupBy(review => review.ApplicationId))
        {
            yield return new PanelReport { ApplicationId = panel.Key, Figures = PanelArithmetic.Of(panel) };
        }

        foreach (var publicity in register.All<Publicity>())
        {
            foreach (var application in register.All<Application>().Where(application => application.CallId == publicity.CallId))
            {
                var agreed = publicity.ApprovedApplications.Contains(application.ApplicationId);
                if (agreed || StatusOf(application) == ApplicationStatus.Disagreed)
                {
                    yield return new RecognitionDecision
                    {
                        ApplicationId = application.ApplicationId,
                        CallId = application.CallId,
                        Conclusion = agreed ? RecognitionConclusion.Agree : RecognitionConclusion.Disagree,
                        Reason = agreed ? "列入公示名单（导入）" : "未列入公示名单（导入）",
                        DecidedAt = publicity.PublishedAt,
                        ReleasedAt = publicity.PublishedAt,
                    };
                }
            }
        }
    }

    private string Name(string list, string code) => register.Find<CodeList>(list)?.Find(code)?.Zh ?? code;
}
