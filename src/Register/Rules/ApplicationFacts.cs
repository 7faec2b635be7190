using Bases.Register.Applications;
using Bases.Register.Calendars;
using Bases.Register.Calls;
using Bases.Register.Codes;
using Bases.Register.Hosts;
using Bases.Register.Labels;
using Bases.Register.People;
using Bases.Register.Policies;

namespace Bases.Register.Rules;

/// <summary>
/// Everything that the rules of articles 6, 8 to 14 and 29 look at, as it was on the call's reference date. The decision
/// tables read this as <c>facts</c>; the thresholds they read beside it as <c>policy</c>.
/// </summary>
public sealed record ApplicationFacts
{
    public required string ApplicationId { get; init; }

    public required string ReferenceDate { get; init; }

    public required string WindowFrom { get; init; }

    public required string WindowTo { get; init; }

    public required Branch? Branch { get; init; }

    public required string BranchText { get; init; }

    public required HostFacts Host { get; init; }

    public required RecommendationFacts Recommendation { get; init; }

    public required LeaderFacts Leader { get; init; }

    public required PartnerFacts Partners { get; init; }

    public required CountryFacts Country { get; init; }

    public required UniquenessFacts Uniqueness { get; init; }

    public required SubmissionFacts Submission { get; init; }

    public required bool CommitmentHostSigned { get; init; }

    public required bool CommitmentLeaderSigned { get; init; }

    public required bool ContainsStateSecret { get; init; }

    public required FindingFacts Findings { get; init; }

    public required ParkFigures Park { get; init; }

    public required ServiceFigures Service { get; init; }

    public required ResearchFigures Research { get; init; }

    public required EnterpriseFigures Enterprise { get; init; }

    /// <param name="now">Only for a draft: when it would be submitted.</param>
    public static ApplicationFacts Of(IRegister register, Application application, Call call, Host host, Policy policy, DateTimeOffset now)
    {
        // The same for all of a call, unless the policy wants each by its own day (I-4).
        var reference =
            policy.Text("window.reference") == "submission" ? LegalTime.DayOf(application.SubmittedAt ?? now) : call.ReferenceDate;
        var window = DayWindow.Of(reference, policy);
        var countries = new Countries(register.Find<CodeList>(CodeList.Countries));
        var leader = application.LeaderPersonId is { } id ? register.Find<Person>(id) : null;
        // Facts of another branch than the declared one say nothing; an absent sheet counts as an empty one.
        var facts = application.BranchFacts;
        return new ApplicationFacts
        {
            ApplicationId = application.ApplicationId,
            ReferenceDate = Wording.Day(reference),
            WindowFrom = Wording.Day(window.From),
            WindowTo = Wording.Day(window.To),
            Branch = application.Branch,
            BranchText = application.Branch is { } branch ? Label.Of(branch).Zh : "未选择",
            Host = HostFacts.Of(host, reference, window, policy),
            Recommendation = RecommendationFacts.Of(application.Recommendation, host),
            Leader = LeaderFacts.Of(leader, application.HostId, reference, window, policy),
            Partners = PartnerFacts.Of(application.Partners, reference, countries, policy),
            Country = CountryFacts.Of(application, countries),
            Uniqueness = UniquenessFacts.Of(register, application, reference, policy),
            Submission = SubmissionFacts.Of(application, call, register.Find<CodeList>(CodeList.Documents), now),
            CommitmentHostSigned = application.CommitmentHostSigned,
            CommitmentLeaderSigned = application.CommitmentLeaderSigned,
            ContainsStateSecret = application.ContainsStateSecret,
            Findings = FindingFacts.Of(register, application),
            Park = ParkFigures.Of(facts as ParkFacts ?? new ParkFacts(), policy),
            Service = ServiceFigures.Of(
                facts as ServiceFacts ?? new ServiceFacts(),
                host.RegisteredOn,
                call.Year,
                reference,
                countries,
                policy
            ),
            Research = ResearchFigures.Of(facts as ResearchFacts ?? new ResearchFacts(), window, policy),
            Enterprise = EnterpriseFigures.Of(facts as EnterpriseFacts ?? new EnterpriseFacts(), host.RegisteredOn, reference, policy),
        };
    }
}
