using Bases.Infrastructure.Queries;
using Bases.Server.Access;

namespace Bases.Server.Features.Tasks;

public enum TaskPanelPlace
{
    /// <summary>Over the form, as wide as it.</summary>
    Above,

    /// <summary>Beside the form, as large as it: what one reads while one fills in.</summary>
    Beside,

    /// <summary>In the narrow column at the right.</summary>
    Side,
}

/// <summary>
/// What a feature adds to the pages of tasks: a component with the parameter <c>Task</c> (<see cref="TaskItem"/>), shown to
/// whoever may see the task. Registered in the services.
/// </summary>
public interface ITaskPanel
{
    TaskPanelPlace Place { get; }

    int Order => 0;

    Type Component { get; }

    bool IsFor(Viewer viewer, TaskItem task);
}
