using Bases.Register;

namespace Bases.Activities.Import;

/// <summary>Where recorded cases are lived through again: the real runtime on a clock that is moved forward.</summary>
public interface ICaseDesk
{
    IRegister Register { get; }

    /// <summary>Moves the clock; timers due on the way fire at their own time. An instant that has passed changes nothing.</summary>
    Task MoveToAsync(DateTimeOffset instant);

    Task PutAsync<T>(T entry)
        where T : class, IRegisterEntry;

    Task StartAsync(string processId, string businessKey, object variables, string actor);

    /// <param name="group">The task's candidate group, where several of an element are open; else null.</param>
    /// <returns>False when there is no such open task.</returns>
    Task<bool> CompleteAsync(string businessKey, string element, string? group, object variables, string actor);

    Task SendAsync(string message, string key, object variables, string actor);
}
