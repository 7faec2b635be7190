using System.Text.Json;
using System.Text.Json.Nodes;
using Bases.Infrastructure.Queries;
using Bases.Infrastructure.Register;
using Bases.Register.Panels;
using Bases.Server.Features.Tasks;
using Bases.Server.Forms;
using Bases.Server.Wording;

namespace Bases.Server.Features.Reviews;

/// <summary>
/// Puts the items of the branch's rubric into the form of the review: the group with the path <c>rubricScores</c> gets one
/// number field for each. So a new rubric needs no new form.
/// </summary>
internal sealed class RubricForm(RegisterMemory register, Words words) : IFormSupply
{
    private const string Group = "rubricScores";

    public Task<string> AdaptAsync(TaskItem task, string form, CancellationToken cancellation) => Task.FromResult(Adapt(task, form));

    private string Adapt(TaskItem task, string form)
    {
        if (
            task.FormKey != "review"
            || Rubric.For(register.Current, task.BusinessKey ?? "") is not { } rubric
            || JsonNode.Parse(form) is not JsonObject root
            || FormSchema.GroupAt(root, Group) is not { } group
        )
        {
            return form;
        }

        group["label"] = words[rubric.Title, rubric.TitleEn];
        group["components"] = new JsonArray([.. rubric.Items.Select(Field)]);
        return root.Readable();
    }

    private JsonObject Field(RubricItem item) =>
        new()
        {
            ["type"] = "number",
            ["id"] = "Rubric_" + item.Key,
            ["key"] = item.Key,
            ["label"] = words[$"{item.Title}（满分 {item.Max}）", $"{item.TitleEn} (of {item.Max})"],
            ["description"] = item.Hint is { } hint ? words[hint, item.HintEn ?? hint] : null,
            ["decimalDigits"] = 1,
            ["validate"] = JsonSerializer.SerializeToNode(
                new
                {
                    required = true,
                    min = 0,
                    max = item.Max,
                }
            ),
            ["layout"] = JsonSerializer.SerializeToNode(new { row = "Rubric_row_" + item.Key }),
        };
}
