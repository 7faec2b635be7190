using Bases.Infrastructure.Documents;
using Bases.Infrastructure.Queries;
using Bases.Server.Access;
using Bases.Server.Features.Cases;
using Bases.Server.Parts;

namespace Bases.Server.Features.Tasks;

/// <summary>A task as its page shows it.</summary>
/// <param name="Form">The form file; null when the task is a mere confirmation.</param>
/// <param name="Values">The form's data, drafts included.</param>
/// <param name="MayClaim">Open to this person and not taken.</param>
/// <param name="MayWork">May be completed by this person now.</param>
/// <param name="Wide">The form needs the whole width of the page.</param>
/// <param name="SeesCase">Whether the case page is open to this person.</param>
public sealed record TaskModel(
    TaskItem Task,
    string ProcessName,
    CaseName Case,
    string? Form,
    string Values,
    DateTimeOffset? DraftSavedAt,
    bool MayClaim,
    bool MayRelease,
    bool MayWork,
    bool SeesCase,
    DiagramStanding Standing,
    IReadOnlyList<TimelineEntry> Timeline,
    IReadOnlyList<DocumentItem> Documents,
    IReadOnlyList<ITaskPanel> Panels,
    string? AssigneeName,
    bool Wide
)
{
    public IEnumerable<ITaskPanel> At(TaskPanelPlace place) => Panels.Where(panel => panel.Place == place);
}
