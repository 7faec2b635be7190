using System.Text;
using Bases.Activities.Contract;
using Bases.Engine.Model.Activities;
using Bases.Engine.Model.Events;
using Bases.Engine.Reading;
using Bases.Engine.Simulation;
using Bases.Engine.Validation;
using Bases.Engine.Validation.Variables;
using Bases.Infrastructure.Deployments;
using Bases.Infrastructure.Queries;
using Bases.Infrastructure.Runtime;
using Bases.Server.Access;
using Bases.Server.Refusals;
using Bases.Server.Wording;

namespace Bases.Server.Features.Designer;

/// <summary>
/// Has a diagram judged by the validator that also guards deployments, and its expressions by what sets their variables: the
/// deployed procedures, forms and activities. Nothing is kept.
/// </summary>
public sealed class CheckProcedure(Viewer viewer, ProcessRuntime runtime, ProcessQueries queries, Words words)
{
    private const string Unnamed = "own/unnamed.bpmn";

    public async Task<Answer<CheckedProcedure>> HandleAsync(DrawnProcedure drawn, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(drawn);
        return viewer.Is(Roles.Designer) ? new CheckedProcedure(await ProblemsAsync(drawn.Xml, Unnamed, cancellation)) : new NotFound();
    }

    /// <param name="file">Its name below the procedures: templates are looked for beside it first.</param>
    internal async Task<IReadOnlyList<DrawnProblem>> ProblemsAsync(string xml, string file, CancellationToken cancellation)
    {
        var reading = BpmnReader.Read(file, xml);
        var deployed = await DeployedAsync(cancellation);
        var forms = await FormsAsync(deployed.Append(reading), cancellation);
        var around = new Surroundings { OutputsOf = ActivityCatalogue.All.Known.OutputsOf, VariablesOf = forms.GetValueOrDefault };
        return
        [
            .. reading
                .Problems.Concat(runtime.Check([new DeployFile(file, Encoding.UTF8.GetBytes(xml))]))
                .Concat(VariableCheck.Check([reading], around, deployed))
                .OrderByDescending(problem => problem.Severity)
                .Select(problem => new DrawnProblem(
                    problem.IsError ? "error" : "warning",
                    problem.RuleId,
                    words[problem.MessageZh, problem.Message],
                    problem.ElementId,
                    problem.Line
                )),
        ];
    }

    private async Task<IReadOnlyList<BpmnReading>> DeployedAsync(CancellationToken cancellation)
    {
        var readings = new List<BpmnReading>();
        foreach (var process in queries.Processes().DistinctBy(process => process.ResourceName))
        {
            if (await queries.SourceAsync(process.Key, cancellation) is { } source)
            {
                readings.Add(BpmnReader.Read(process.ResourceName, source));
            }
        }

        return readings;
    }

    private async Task<Dictionary<string, IEnumerable<string>>> FormsAsync(
        IEnumerable<BpmnReading> readings,
        CancellationToken cancellation
    )
    {
        var forms = new Dictionary<string, IEnumerable<string>>(StringComparer.Ordinal);
        var used = readings
            .SelectMany(reading => reading.Executable)
            .SelectMany(process => process.Nodes)
            .Select(node => (node as UserTask)?.Form ?? (node as StartEvent)?.Form)
            .Select(form => form?.FormId?.StaticText)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal);
        foreach (var id in used)
        {
            if (await queries.FormAsync(id, cancellation: cancellation) is { } text)
            {
                forms.Add(id, FormVariables.Of(text).Names);
            }
        }

        return forms;
    }
}
