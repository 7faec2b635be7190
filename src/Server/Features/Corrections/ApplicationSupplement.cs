using System.Text.Json.Nodes;
using Bases.Activities.Applications;
using Bases.Infrastructure.Queries;
using Bases.Infrastructure.Register;
using Bases.Register.Applications;
using Bases.Server.Features.Tasks;
using Bases.Server.Forms;

namespace Bases.Server.Features.Corrections;

/// <summary>
/// Puts the fields that an office has named into the form of the supplement, each of the kind and with the choices that it
/// has in the application's own form. What is not named is not in the form, and so the server drops it.
/// </summary>
internal sealed class ApplicationSupplement(ApplicationFields fields, RegisterMemory register) : IFormSupply
{
    private const string Group = "changes";

    public async Task<string> AdaptAsync(TaskItem task, string form, CancellationToken cancellation)
    {
        if (
            task.FormKey != "supplement"
            || Request(task) is not { Fields.Count: > 0 } request
            || JsonNode.Parse(form) is not JsonObject root
            || FormSchema.GroupAt(root, Group) is not { } group
        )
        {
            return form;
        }

        var named = (await fields.OfAsync(task, cancellation)).DistinctBy(field => field.Path).ToDictionary(field => field.Path);
        group["components"] = new JsonArray([
            .. request
                .Fields.Select(path => named.GetValueOrDefault(path))
                .OfType<NamedField>()
                .Select(field => field.Field.Named(FieldPath.KeyOf(field.Path), field.Label)),
        ]);
        return root.Readable();
    }

    /// <summary>The request that opened this task; there may have been others before and after.</summary>
    private SupplementRequest? Request(TaskItem task) =>
        register
            .Current.Find<Application>(task.BusinessKey ?? "")
            ?.SupplementRequests.LastOrDefault(request => request.RequestedAt <= task.CreatedAt);
}
