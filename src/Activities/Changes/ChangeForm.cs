using Bases.Activities.Correspondence;
using Bases.Activities.Inspections;
using Bases.Register;
using Bases.Register.Applications;
using Bases.Register.Changes;
using Bases.Register.Hosts;
using Bases.Register.Labels;
using Bases.Register.NamedBases;
using Bases.Register.People;

namespace Bases.Activities.Changes;

/// <summary>The form of the report: what the register knows is filled in, what is new is the host's to say.</summary>
internal sealed record ChangeForm
{
    public BaseChangeKind? Kind { get; init; }

    public string? KindText { get; init; }

    public string? BaseName { get; init; }

    public string? DueText { get; init; }

    /// <summary>How it was until the day of the change, in words.</summary>
    public string? Before { get; init; }

    public required DateOnly OccurredOn { get; init; }

    public string? NewLeaderPersonId { get; init; }

    /// <summary>A leader whom the register does not know yet.</summary>
    public NewLeader? NewLeader { get; init; }

    public string? NewHostId { get; init; }

    public string? NewCountry { get; init; }

    public MainCountryBasis? CountryBasis { get; init; }

    public string? NewTechnicalFieldCode { get; init; }

    public IReadOnlyList<Partner>? Partners { get; init; }

    public Branch? Branch { get; init; }

    public bool CommitmentHostSigned { get; init; }

    public bool CommitmentLeaderSigned { get; init; }

    public string? Description { get; init; }

    public IReadOnlyList<StoredFile>? Evidence { get; init; }

    public static ChangeForm Of(IRegister register, Base named, ChangeReport report)
    {
        var application = named.FromApplicationId is { } id ? register.Find<Application>(id) : null;
        return new ChangeForm
        {
            Kind = report.Kind,
            KindText = Label.Of(report.Kind).Zh,
            BaseName = register.NameOf(named),
            DueText = Wording.Day(report.DueOn),
            Before = ChangeWords.Standing(register, named, report.Kind, report.OccurredOn.AddDays(-1)),
            OccurredOn = report.OccurredOn,
            Partners = report.Kind is BaseChangeKind.Country or BaseChangeKind.Host ? application?.Partners ?? [] : null,
        };
    }
}

/// <summary>A person as the host describes him (article 9); he is entered into the register with the report.</summary>
internal sealed record NewLeader
{
    public string? Name { get; init; }

    public EmploymentType EmploymentType { get; init; }

    public TitleLevel TitleLevel { get; init; }

    public bool EquivalentCapabilityEvidence { get; init; }

    public bool ResearchLeadRole { get; init; }

    public string? Email { get; init; }

    public IReadOnlyList<CooperationProject>? Projects { get; init; }
}
