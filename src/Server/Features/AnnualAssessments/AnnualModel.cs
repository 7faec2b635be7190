using Bases.Infrastructure.Queries;
using Bases.Register.AnnualAssessments;
using Bases.Register.Assessment;
using Bases.Register.NamedBases;

namespace Bases.Server.Features.AnnualAssessments;

/// <summary>The workspace of a year's assessment (article 22), as far as the person may see it.</summary>
public sealed record AnnualModel(
    int Year,
    IReadOnlyList<int> Years,
    AnnualCampaign? Campaign,
    DateOnly DueNominal,
    DateOnly DueEffective,
    bool DueProvisional,
    string DueTime,
    ReminderStage? Next,
    IReadOnlyList<(AnnualStatus Status, int Count)> States,
    IReadOnlyList<AnnualCity> Cities,
    IReadOnlyList<AnnualLine> Lines,
    AnnualFilter Filter,
    bool MaySample,
    bool MayConfirm,
    bool WholeProvince,
    bool MayBegin,
    string? Problem
);

/// <param name="State">Name of an <see cref="AnnualStatus"/> as in the address.</param>
public sealed record AnnualFilter(string? State = null, string? City = null, string? Q = null)
{
    public bool IsEmpty => string.IsNullOrEmpty(State) && string.IsNullOrEmpty(City) && string.IsNullOrWhiteSpace(Q);
}

/// <param name="Missing">Not handed in yet.</param>
public sealed record AnnualCity(string City, int Owed, int Missing, int Overdue, int Ended);

/// <param name="Task">The open task of the case that this person may work on.</param>
/// <param name="Confirmable">Why it may be found qualified without being opened; null when it may not.</param>
public sealed record AnnualLine(
    AnnualAssessment Assessment,
    Base Base,
    string Name,
    string Host,
    string City,
    Key? Case,
    TaskItem? Task,
    bool Confirmable
);
