using System.Text.Json.Nodes;
using Bases.Infrastructure.Queries;
using Bases.Infrastructure.Register;
using Bases.Register.Policies;
using Bases.Server.Features.Tasks;
using Bases.Server.Forms;
using Bases.Server.Wording;

namespace Bases.Server.Features.Policies;

/// <summary>
/// Gives the cases of a rule pack the forms of that pack (article 33). The procedure reads what was filled in under the name
/// of its own form, so the pack's form takes that id. It comes before every other supply: those adapt what it gives.
/// </summary>
public sealed class PackForms(RegisterMemory register, ProcessQueries queries, FormWords formWords, Words words) : IFormSupply
{
    public async Task<string> AdaptAsync(TaskItem task, string form, CancellationToken cancellation) =>
        task is { FormKey: { } key, BusinessKey: { } caseId } ? await OwnAsync(key, caseId, cancellation) ?? form : form;

    /// <summary>A form as a case of its pack shows it to this reader: the pack's own, else the newest.</summary>
    public async Task<string?> FormAsync(string formId, string caseId, CancellationToken cancellation) =>
        formWords.Of(await OwnAsync(formId, caseId, cancellation) ?? await queries.FormAsync(formId, cancellation: cancellation), words);

    private async Task<string?> OwnAsync(string formId, string caseId, CancellationToken cancellation)
    {
        if (
            RulePack.OfCase(register.Current, caseId)?.Forms.GetValueOrDefault(formId) is not { } own
            || await queries.FormAsync(own.FormId, own.Version, cancellation) is not { } text
            || JsonNode.Parse(text) is not JsonObject root
        )
        {
            return null;
        }

        root["id"] = formId;
        return root.Readable();
    }
}
