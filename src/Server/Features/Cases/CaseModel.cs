using Bases.Infrastructure.Documents;
using Bases.Infrastructure.Queries;
using Bases.Server.Access;
using Bases.Server.Parts;

namespace Bases.Server.Features.Cases;

/// <summary>A case as its page shows it: what, where it stands, what to do, who did what, what is attached.</summary>
public sealed record CaseModel(
    InstanceItem Instance,
    CaseName Name,
    DiagramStanding Standing,
    IReadOnlyList<CaseStep> Steps,
    IReadOnlyList<TimelineEntry> Timeline,
    IReadOnlyList<DocumentItem> Documents,
    IReadOnlyList<OfferedAction> Actions,
    IReadOnlyList<ICasePanel> Panels,
    IReadOnlyList<DecisionItem> Decisions,
    bool MayComment,
    bool MayOperate,
    string? Variables
);

/// <summary>An open task of the case.</summary>
/// <param name="Mine">The person may work on it: it is the page's main action.</param>
public sealed record CaseStep(TaskItem Task, bool Mine);

/// <summary>Something that this person may do to the case now.</summary>
/// <param name="Options">What can be chosen with it; empty when nothing has to be.</param>
public sealed record OfferedAction(CaseAction Action, IReadOnlyList<(string Value, string Label)> Options);

/// <summary>
/// What a feature adds to the case pages of a process: a component with the parameter <c>Instance</c>
/// (<see cref="InstanceItem"/>), shown under the diagram. Registered in the services.
/// </summary>
public interface ICasePanel
{
    string ProcessId { get; }

    int Order { get; }

    Type Component { get; }

    /// <summary>Whether this person is shown it.</summary>
    bool IsFor(Viewer viewer, InstanceItem instance);
}
