using Bases.Engine.Commands;
using Bases.Engine.Execution;

namespace Bases.Engine.Handlers;

internal sealed class SetVariablesHandler : CommandHandler<SetVariables>
{
    protected override Rejection? Handle(Turn turn, SetVariables command)
    {
        var scope = turn.State.Root;
        if (command.ScopeKey is { } key && !turn.State.TryGetElement(key, out scope))
        {
            return Expected.Found("set variables of a scope", "scope", key);
        }

        Variables.SetLocal(turn, scope!, command.Variables);
        return null;
    }
}

internal sealed class ResolveIncidentHandler : CommandHandler<ResolveIncident>
{
    protected override Rejection? Handle(Turn turn, ResolveIncident command)
    {
        if (!turn.State.TryGetIncident(command.IncidentKey, out var incident))
        {
            return Expected.Found("resolve an incident", "incident", command.IncidentKey);
        }

        var element = incident.Element;
        Variables.Propagate(turn, element, command.Variables);
        Incidents.Close(turn, element);
        Incidents.Retry(turn, element);
        return null;
    }
}

internal sealed class CancelInstanceHandler : CommandHandler<CancelInstance>
{
    protected override Rejection? Handle(Turn turn, CancelInstance command)
    {
        Instances.Terminate(turn, command.Reason);
        return null;
    }
}
