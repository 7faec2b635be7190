using System.Text.Json;
using System.Text.Json.Nodes;
using Bases.Dmn.Feel;
using Bases.Infrastructure.Queries;
using Bases.Infrastructure.Register;
using Bases.Register.Applications;
using Bases.Register.Json;
using Bases.Server.Features.Tasks;
using Bases.Server.Forms;

namespace Bases.Server.Features.RuleCheck;

/// <summary>
/// The fields of an application that an office can name when it returns it (退回补正), and by which the host sees what to
/// mend: in the words of the application's own form.
/// </summary>
internal sealed class MendableFields(ProcessQueries queries, RegisterMemory register, TimeProvider clock, IWorkingCalendar calendar)
    : IFormSupply
{
    public string Name => "fieldChoices";

    public async Task<JsonNode?> ValueAsync(TaskItem task, CancellationToken cancellation) =>
        register.Current.Find<Application>(task.BusinessKey ?? "") is { } application
        && FormSchema.Parse(await queries.FormAsync("application", cancellation: cancellation)) is { } schema
            ? FieldChoices.Of(
                schema,
                JsonSerializer.SerializeToNode(application, RegisterJson.Options)!.AsObject(),
                new FeelEnvironment(clock.GetUtcNow(), calendar)
            )
            : null;
}
