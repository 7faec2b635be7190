using Bases.Infrastructure.Queries;
using Bases.Server.Access;
using Bases.Server.Features.Cases;
using Bases.Server.Features.Tasks;

namespace Bases.Server.Features.NamedBases;

/// <summary>What the register knows of a case, on the case's page.</summary>
internal sealed class FactsOfCase(string processId, Type component) : ICasePanel
{
    public string ProcessId => processId;

    public int Order => 10;

    public Type Component => component;

    public bool IsFor(Viewer viewer, InstanceItem instance) => viewer.IsDepartment || component == typeof(ChangeFacts);
}

/// <summary>The same over the forms of those who examine and decide; a host sees its own form alone.</summary>
internal sealed class FactsOverForm(Type component, params string[] forms) : ITaskPanel
{
    public TaskPanelPlace Place => TaskPanelPlace.Above;

    public Type Component => component;

    public bool IsFor(Viewer viewer, TaskItem task) => viewer.IsDepartment && forms.Contains(task.FormKey);
}
