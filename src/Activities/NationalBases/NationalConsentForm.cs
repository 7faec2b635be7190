using Bases.Activities.Inspections;
using Bases.Register.NationalBases;

namespace Bases.Activities.NationalBases;

/// <summary>What the host says of itself and of its national base.</summary>
internal sealed record NationalConsentForm
{
    /// <summary><c>yes</c>: it follows the measure and takes part in annual report and evaluation.</summary>
    public string? Consent { get; init; }

    public string? Name { get; init; }

    public string? NationalNumber { get; init; }

    public NationalBaseType? NationalType { get; init; }

    public DateOnly? RecognisedOn { get; init; }

    public string? TechnicalFieldCode { get; init; }

    public string? LeaderPersonId { get; init; }

    public string? MainCountry { get; init; }

    public IReadOnlyList<StoredFile>? ConsentLetter { get; init; }
}
