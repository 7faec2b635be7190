using Bases.Activities.Assessment;
using Bases.Infrastructure.Queries;
using Bases.Register.Changes;
using Bases.Register.Ending;
using Bases.Register.NamedBases;
using Bases.Server.Access;

namespace Bases.Server.Features.NamedBases;

/// <summary>A base with its whole life, as it was on a day.</summary>
/// <param name="Day">Host, leader, field and country are those of this day.</param>
/// <param name="Proposals">What the table <c>base-actions</c> says today; for the department.</param>
public sealed record BaseModel(
    Base Base,
    string Name,
    DateOnly Day,
    bool IsToday,
    BaseStanding Standing,
    IReadOnlyList<BasePeriod> Periods,
    IReadOnlyList<BaseEvent> Life,
    IReadOnlyList<ChangeLine> Changes,
    IReadOnlyList<(EndingCase Case, Key? Instance)> Endings,
    IReadOnlyList<(InstanceItem Instance, CaseName Name)> OpenCases,
    IReadOnlyList<BaseAction> Proposals,
    BaseActs May
);

/// <summary>What the base is on the day.</summary>
public sealed record BaseStanding(
    BaseStatus Status,
    string Host,
    string City,
    string Leader,
    string Field,
    string Country,
    string? DocumentNumber,
    string? DocumentFile,
    DateOnly? NextEvaluation
);

/// <summary>Who or what it was from a day on, until the next.</summary>
/// <param name="Until">Last day; null while it lasts.</param>
public sealed record BasePeriod(BaseChangeKind Kind, string Value, DateOnly From, DateOnly? Until);

/// <summary>Something that happened to it.</summary>
/// <param name="Tone">A state colour: is-good, is-warn, is-bad; none when it is empty.</param>
public sealed record BaseEvent(DateOnly On, string Title, string? Detail = null, string Tone = "", string? Href = null);

/// <summary>A change with both duties of article 23.</summary>
/// <param name="Late">It was not reported in time, or is not yet.</param>
public sealed record ChangeLine(BaseChange Change, ChangeReport? Report, string? After, DateOnly DueOn, bool Late, Key? Case);

/// <summary>What the viewer may begin from the page; each handler asks again.</summary>
public sealed record BaseActs(bool Report, bool Discover, bool Propose, bool Find)
{
    public bool Any => Report || Discover || Propose || Find;
}
