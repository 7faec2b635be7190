using System.Text.Json.Nodes;
using Bases.Infrastructure.Documents;
using Bases.Infrastructure.Queries;
using Bases.Server.Access;
using Bases.Server.Features.Cases;
using Bases.Server.Forms;
using Bases.Server.Parts;
using Bases.Server.Refusals;
using Bases.Server.Wording;

namespace Bases.Server.Features.Tasks;

/// <summary>A task with its form, where its case stands, and who did what.</summary>
public sealed class ShowTask(
    Viewer viewer,
    CaseAccess access,
    ProcessQueries queries,
    TaskForms forms,
    FormWords formWords,
    Words words,
    CaseNames names,
    Timeline timeline,
    DocumentStore documents,
    PersonNames people,
    IEnumerable<ITaskPanel> panels
)
{
    public async Task<Answer<TaskModel>> HandleAsync(Key key, CancellationToken cancellation)
    {
        var detail = await queries.TaskAsync(key, cancellation);
        if (detail is null || !access.MaySee(detail.Task))
        {
            return new NotFound();
        }

        var task = detail.Task;
        var instance = await queries.InstanceAsync(task.InstanceKey, cancellation);
        if (instance is null)
        {
            return new NotFound();
        }

        var open = task.State == TaskState.Open;
        var mayWork = open && access.MayWork(task);
        var (text, schema) = await forms.FormAsync(task, cancellation);
        var values = await forms.GivenAsync(detail, schema, cancellation);
        var draft = mayWork ? await queries.DraftAsync(key, viewer.UserName!, cancellation) : null;
        if (draft is not null && JsonNode.Parse(draft.Json) is JsonObject kept)
        {
            foreach (var (name, value) in kept)
            {
                values[name] = value?.DeepClone();
            }
        }

        await people.LoadAsync([task.Assignee], cancellation);
        FormDates.Show(schema?.Fields ?? [], values);
        formWords.Call(values, schema, words);
        var seesCase = access.MaySee(instance);
        var visits = await queries.ElementVisitsAsync(task.InstanceKey, cancellation);
        return new TaskModel(
            task,
            instance.ProcessName,
            names.Of(instance.ProcessId, instance.ProcessName, instance.BusinessKey),
            text,
            values.Readable(),
            draft?.SavedAt,
            open && task.Assignee is null && access.IsCandidate(task),
            open && access.IsMine(task) && (task.CandidateGroups.Count > 0 || task.CandidateUsers.Count > 0),
            mayWork,
            seesCase,
            DiagramStanding.Of(visits, task.ProcessId),
            seesCase ? await timeline.OfAsync(instance, visits, cancellation) : [],
            seesCase ? await documents.OfCaseAsync(instance.BusinessKey ?? instance.Key.ToString(), cancellation) : [],
            [.. panels.Where(panel => panel.IsFor(viewer, task)).OrderBy(panel => panel.Order)],
            task.Assignee is { } assignee ? people.Of(assignee) : null,
            schema?.IsSheet == true
        );
    }
}
