using System.Text.Json.Nodes;
using Bases.Infrastructure.Queries;
using Bases.Infrastructure.Register;
using Bases.Register.Policies;
using Bases.Server.Features.Tasks;
using Bases.Server.Forms;

namespace Bases.Server.Features.Policies;

/// <summary>
/// Gives the cases of a rule pack the forms of that pack (article 33). The procedure reads what was filled in under the name
/// of its own form, so the pack's form takes that id. It comes before every other supply: those adapt what it gives.
/// </summary>
public sealed class PackForms(RegisterMemory register, ProcessQueries queries) : IFormSupply
{
    public async Task<string> AdaptAsync(TaskItem task, string form, CancellationToken cancellation)
    {
        if (
            task is not { FormKey: { } key, BusinessKey: { } caseId }
            || RulePack.OfCase(register.Current, caseId)?.Forms.GetValueOrDefault(key) is not { } own
            || await queries.FormAsync(own.FormId, own.Version, cancellation) is not { } text
            || JsonNode.Parse(text) is not JsonObject root
        )
        {
            return form;
        }

        root["id"] = key;
        return root.Readable();
    }
}
