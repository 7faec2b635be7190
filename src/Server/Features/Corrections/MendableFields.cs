using System.Text.Json.Nodes;
using Bases.Infrastructure.Queries;
using Bases.Server.Features.Tasks;

namespace Bases.Server.Features.Corrections;

/// <summary>
/// The fields of an application that an office can name when it returns it (退回补正), and by which the host sees what to
/// mend: in the words of the application's own form.
/// </summary>
internal sealed class MendableFields(ApplicationFields fields) : IFormSupply
{
    public string Name => "fieldChoices";

    public async Task<JsonNode?> ValueAsync(TaskItem task, CancellationToken cancellation) =>
        await fields.OfAsync(task, cancellation) is { Count: > 0 } named
            ? new JsonArray([.. named.Select(field => new JsonObject { ["label"] = field.Label, ["value"] = field.Path })])
            : null;
}
