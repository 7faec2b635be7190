using Bases.Infrastructure.Deployments;
using Bases.Infrastructure.Queries;
using Bases.Server.Access;
using Bases.Server.Refusals;

namespace Bases.Server.Features.Definitions;

public sealed record DefinitionsModel(
    IReadOnlyList<ProcessLine> Processes,
    IReadOnlyList<DeployedDefinition> Decisions,
    IReadOnlyList<DeployedDefinition> Forms
);

/// <param name="Running">Instances of any version.</param>
public sealed record ProcessLine(DeployedDefinition Definition, int Running, int Incidents);

/// <summary>What is deployed, in its newest versions.</summary>
public sealed class ListDefinitions(Viewer viewer, ProcessQueries queries)
{
    public async Task<Answer<DefinitionsModel>> HandleAsync(CancellationToken cancellation)
    {
        if (!viewer.IsAny(Roles.Designer, Roles.Operator, Roles.Admin))
        {
            return new NotFound();
        }

        var lines = new List<ProcessLine>();
        foreach (var process in queries.Processes())
        {
            var running = await queries.InstancesAsync(
                new InstanceFilter
                {
                    ProcessId = process.Id,
                    State = InstanceState.Active,
                    Limit = 0,
                },
                cancellation
            );
            var stuck = await queries.InstancesAsync(
                new InstanceFilter
                {
                    ProcessId = process.Id,
                    HasIncident = true,
                    Limit = 0,
                },
                cancellation
            );
            lines.Add(new ProcessLine(process, running.Total, stuck.Total));
        }

        return new DefinitionsModel(lines, queries.Decisions(), queries.Forms());
    }
}
