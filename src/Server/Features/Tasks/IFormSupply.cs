using System.Text.Json.Nodes;
using Bases.Infrastructure.Queries;

namespace Bases.Server.Features.Tasks;

/// <summary>
/// What the register adds to the forms of tasks beside the procedure's variables: choices for a list, or fields of a form
/// that are data themselves (the items of a rubric). Registered in the services.
/// </summary>
public interface IFormSupply
{
    /// <summary>The name under which forms read the value (<c>valuesKey</c>); null when it gives none.</summary>
    string? Name => null;

    /// <summary>Null when there is nothing to give for this task.</summary>
    Task<JsonNode?> ValueAsync(TaskItem task, CancellationToken cancellation) => Task.FromResult<JsonNode?>(null);

    /// <summary>The form as this task shows and checks it.</summary>
    Task<string> AdaptAsync(TaskItem task, string form, CancellationToken cancellation) => Task.FromResult(form);
}
