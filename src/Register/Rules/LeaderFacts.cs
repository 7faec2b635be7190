using Bases.Register.Calendars;
using Bases.Register.Labels;
using Bases.Register.People;
using Bases.Register.Policies;

namespace Bases.Register.Rules;

/// <summary>The leader as of the reference date (article 9).</summary>
public sealed record LeaderFacts
{
    /// <summary>The register knows the person whom the application names.</summary>
    public required bool Known { get; init; }

    public required string Name { get; init; }

    public required bool EmployedByHost { get; init; }

    public required EmploymentType EmploymentType { get; init; }

    public required string EmploymentText { get; init; }

    public required TitleLevel TitleLevel { get; init; }

    public required string TitleText { get; init; }

    public required bool EquivalentCapabilityEvidence { get; init; }

    public required bool ResearchLeadRole { get; init; }

    public required RecordFacts Credit { get; init; }

    public required RecordFacts Integrity { get; init; }

    public required ProjectFacts Projects { get; init; }

    public static LeaderFacts Of(Person? person, string hostId, DateOnly reference, DayWindow window, Policy policy) =>
        new()
        {
            Known = person is not null,
            Name = person?.Name ?? "",
            EmployedByHost = person is not null && person.EmployerHostId == hostId,
            EmploymentType = person?.EmploymentType ?? EmploymentType.Unknown,
            EmploymentText = Label.Of(person?.EmploymentType ?? EmploymentType.Unknown).Zh,
            TitleLevel = person?.TitleLevel ?? TitleLevel.Unknown,
            TitleText = Label.Of(person?.TitleLevel ?? TitleLevel.Unknown).Zh,
            EquivalentCapabilityEvidence = person?.EquivalentCapabilityEvidence ?? false,
            ResearchLeadRole = person?.ResearchLeadRole ?? false,
            Credit = RecordFacts.Of(person?.CreditRecords ?? [], reference, window, policy),
            Integrity = RecordFacts.Of(person?.IntegrityRecords ?? [], reference, window, policy),
            Projects = ProjectFacts.Of(
                (person?.Projects ?? []).Where(project => project.Role == ProjectRole.PrincipalInvestigator),
                window,
                policy
            ),
        };
}
