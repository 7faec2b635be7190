using Bases.Activities.Import;
using Bases.Register;

namespace Bases.Activities.Tests.Office;

/// <summary>Recorded cases in the office in memory.</summary>
internal sealed class OfficeDesk(Office office) : ICaseDesk
{
    public IRegister Register => office.Register;

    public Task MoveToAsync(DateTimeOffset instant)
    {
        if (instant > office.Now)
        {
            office.MoveTo(instant);
        }

        return Task.CompletedTask;
    }

    public Task PutAsync<T>(T entry)
        where T : class, IRegisterEntry
    {
        office.Register.Put(entry);
        return Task.CompletedTask;
    }

    public Task StartAsync(string processId, string businessKey, object variables, string actor)
    {
        office.Start(processId, businessKey, variables, actor);
        return Task.CompletedTask;
    }

    public Task<bool> CompleteAsync(string businessKey, string element, string? group, object variables, string actor)
    {
        var which = office
            .Case(businessKey)
            .Tasks.Where(task => task.Element.ElementId == element)
            .ToList()
            .FindIndex(task => group is null || task.CandidateGroups.Contains(group));
        if (which >= 0)
        {
            office.Complete(businessKey, element, actor, variables, which);
        }

        return Task.FromResult(which >= 0);
    }

    public Task SendAsync(string message, string key, object variables, string actor)
    {
        office.Send(message, key, variables, actor);
        return Task.CompletedTask;
    }
}
