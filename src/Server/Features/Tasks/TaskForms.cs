using System.Text.Json.Nodes;
using Bases.Dmn.Values;
using Bases.Engine.Simulation;
using Bases.Infrastructure.Queries;
using Bases.Server.Forms;
using Bases.Server.Wording;

namespace Bases.Server.Features.Tasks;

/// <summary>The form of a task in the version it was opened with, and the variables that it may show.</summary>
public sealed class TaskForms(ProcessQueries queries, IEnumerable<IFormSupply> supplies, FormWords formWords, Words words)
{
    public async Task<(string? Text, FormSchema? Schema)> FormAsync(TaskItem task, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(task);
        var text = await queries.FormOfTaskAsync(task.Key, cancellation);
        if (text is not null)
        {
            foreach (var supply in supplies)
            {
                text = await supply.AdaptAsync(task, text, cancellation);
            }
        }

        text = formWords.Of(text, words);
        return (text, FormSchema.Parse(text));
    }

    /// <summary>Under which files of a case are kept.</summary>
    public static string CaseId(TaskItem task) => task?.BusinessKey ?? task!.InstanceKey.ToString();

    /// <summary>
    /// The task's own input, and of the process only what the form reads: a person is not sent what his form does not show.
    /// </summary>
    public async Task<JsonObject> GivenAsync(TaskDetail detail, FormSchema? schema, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(detail);
        var given = new JsonObject();
        if (schema is null)
        {
            return given;
        }

        var own = FormVariables.NameOf(schema.Id);
        var read = schema.Variables();
        foreach (var (name, value) in detail.Variables.Entries.Concat(detail.Input.Entries).Where(entry => read.Contains(entry.Key)))
        {
            given[name] = value.Node();
        }

        // What was filled in before, or prepared by the procedure, is the form's data itself.
        var before = detail.Input.TryGet(own, out var input) ? input : detail.Variables[own];
        if (before is ContextValue data)
        {
            foreach (var (name, value) in data.Entries)
            {
                given[name] = value.Node();
            }
        }

        foreach (var supply in supplies.Where(supply => supply.Name is { } name && read.Contains(name)))
        {
            if (await supply.ValueAsync(detail.Task, cancellation) is { } value)
            {
                given[supply.Name!] = value;
            }
        }

        return given;
    }
}
