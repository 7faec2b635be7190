using System.Text.Json.Nodes;
using Bases.Infrastructure.Queries;
using Bases.Infrastructure.Register;
using Bases.Register.AnnualAssessments;
using Bases.Server.Features.Tasks;
using Bases.Server.Forms;

namespace Bases.Server.Features.Corrections;

/// <summary>
/// Puts the items of a yearly report that are no mere text (choices, the coordinator) into the form of its supplement, as
/// the report's own form has them; only those that were sent back (article 22).
/// </summary>
internal sealed class AnnualSupplement(ProcessQueries queries, RegisterMemory register) : IFormSupply
{
    private const string Group = "fields";

    public async Task<string> AdaptAsync(TaskItem task, string form, CancellationToken cancellation)
    {
        if (
            task.FormKey != "annual-supplement"
            || Correction(task) is not { } correction
            || JsonNode.Parse(form) is not JsonObject root
            || FormSchema.GroupAt(root, Group) is not { } group
            || FormSchema.Parse(await queries.FormAsync("annual-report", cancellation: cancellation)) is not { } report
        )
        {
            return form;
        }

        group["components"] = new JsonArray([
            .. Flat(report.Fields)
                .Where(field => AnnualCodedItems.All.ContainsKey(field.Key!) && correction.Items.Contains(field.Key!))
                .Select(field => field.Named(field.Key!, field.Label)),
        ]);
        return root.Readable();
    }

    private static IEnumerable<FormField> Flat(IEnumerable<FormField> fields) =>
        fields.SelectMany(field =>
            field switch
            {
                { IsGroup: true, Path: null } => Flat(field.Children),
                { IsList: false, Key: not null } => [field],
                _ => [],
            }
        );

    private AnnualCorrection? Correction(TaskItem task) =>
        register
            .Current.Find<AnnualAssessment>(task.BusinessKey ?? "")
            ?.Corrections.LastOrDefault(correction => correction.RequestedAt <= task.CreatedAt);
}
