using Bases.Register.Calendars;
using Bases.Register.Hosts;
using Bases.Register.Labels;
using Bases.Register.Policies;

namespace Bases.Register.Rules;

/// <summary>The host as it stood on the reference date (article 8(1)).</summary>
public sealed record HostFacts
{
    public required string Name { get; init; }

    public required Branch Branch { get; init; }

    public required string BranchText { get; init; }

    public required Affiliation Affiliation { get; init; }

    public required string AffiliationText { get; init; }

    public required string RegisteredProvince { get; init; }

    public required string City { get; init; }

    public required LegalPersonStatus LegalPersonStatus { get; init; }

    public required bool RegisteredByReference { get; init; }

    public required bool ValidOnReference { get; init; }

    public required bool EndedByReference { get; init; }

    public required string RegisteredOnText { get; init; }

    public required string ValidUntilText { get; init; }

    public required string EndedText { get; init; }

    public required RecordFacts Credit { get; init; }

    public required RecordFacts Integrity { get; init; }

    public static HostFacts Of(Host host, DateOnly reference, DayWindow window, Policy policy) =>
        new()
        {
            Name = host.Name,
            Branch = host.Branch,
            BranchText = Label.Of(host.Branch).Zh,
            Affiliation = host.Affiliation,
            AffiliationText = Label.Of(host.Affiliation).Zh,
            RegisteredProvince = host.RegisteredProvince,
            City = host.City,
            LegalPersonStatus = host.LegalPersonStatus,
            RegisteredByReference = host.RegisteredOn is null || host.RegisteredOn <= reference,
            ValidOnReference = host.ValidUntil is null || reference <= host.ValidUntil,
            EndedByReference = HasEnded(host, reference),
            RegisteredOnText = host.RegisteredOn is { } from ? Wording.Day(from) : "未登记",
            ValidUntilText = host.ValidUntil is { } until ? Wording.Day(until) : "长期",
            EndedText = HasEnded(host, reference)
                ? $"{(host.StateChangedOn is { } on ? Wording.Day(on) : "")}{Label.Of(host.State).Zh}"
                : "存续",
            Credit = RecordFacts.Of(host.CreditRecords, reference, window, policy),
            Integrity = RecordFacts.Of(host.IntegrityRecords, reference, window, policy),
        };

    // A unit that ended later was still there on the reference date.
    private static bool HasEnded(Host host, DateOnly day) =>
        host.State != HostState.Active && (host.StateChangedOn is null || host.StateChangedOn <= day);
}
