using Bases.Infrastructure.Documents;
using Bases.Infrastructure.Queries;
using Bases.Infrastructure.Register;
using Bases.Server.Access;
using Bases.Server.Forms;
using Bases.Server.Parts;
using Bases.Server.Refusals;

namespace Bases.Server.Features.Cases;

/// <summary>The page of a case.</summary>
public sealed class ShowCase(
    Viewer viewer,
    CaseAccess access,
    ProcessQueries queries,
    CaseNames names,
    Timeline timeline,
    DocumentStore documents,
    RegisterMemory register,
    TimeProvider clock,
    IEnumerable<CaseAction> actions,
    IEnumerable<ICasePanel> panels
)
{
    public async Task<Answer<CaseModel>> HandleAsync(Key key, CancellationToken cancellation)
    {
        var instance = await queries.InstanceAsync(key, cancellation);
        if (instance is null || !access.MaySee(instance))
        {
            return new NotFound();
        }

        var visits = await queries.ElementVisitsAsync(key, cancellation);
        var tasks = await queries.TasksAsync(new TaskFilter { InstanceKey = key, Order = TaskOrder.Due }, cancellation);
        var offered = actions
            .Where(action =>
                action.ProcessId == instance.ProcessId
                && action.MayDo(viewer, instance)
                && action.Problem(register.Current, instance, clock.GetUtcNow()) is null
            )
            .ToList();
        var waiting =
            offered.Count == 0
                ? []
                : (await queries.SubscriptionsAsync(key, cancellation)).Select(subscription => subscription.Name).ToHashSet();
        var operates = viewer.Is(Roles.Operator);
        return new CaseModel(
            instance,
            names.Of(instance.ProcessId, instance.ProcessName, instance.BusinessKey),
            DiagramStanding.Of(visits, instance.ProcessId),
            [.. tasks.Items.Where(access.MaySee).Select(task => new CaseStep(task, access.MayWork(task)))],
            await timeline.OfAsync(instance, visits, cancellation),
            await documents.OfCaseAsync(instance.BusinessKey ?? key.ToString(), cancellation),
            [
                .. offered
                    .Where(action => waiting.Contains(action.Message))
                    .Select(action => new OfferedAction(action, action.Choice?.Options(register.Current, instance) ?? []))
                    .Where(offer => offer.Action.Choice is null || offer.Options.Count > 0),
            ],
            [
                .. panels
                    .Where(panel => panel.ProcessId == instance.ProcessId && panel.IsFor(viewer, instance))
                    .OrderBy(panel => panel.Order),
            ],
            viewer.IsDepartment || operates ? await queries.DecisionsAsync(key, cancellation) : [],
            viewer.IsDepartment || operates,
            operates,
            operates ? (await queries.VariablesAsync(key, cancellation))?.Text() : null
        );
    }
}
