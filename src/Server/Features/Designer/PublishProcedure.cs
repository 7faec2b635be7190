using System.Text;
using Bases.Infrastructure.Deployments;
using Bases.Infrastructure.Queries;
using Bases.Infrastructure.Runtime;
using Bases.Server.Access;
using Bases.Server.Refusals;
using Bases.Server.Wording;

namespace Bases.Server.Features.Designer;

/// <summary>Deploys a diagram as a new version; running cases stay on theirs.</summary>
public sealed class PublishProcedure(Viewer viewer, ProcessRuntime runtime, ProcessQueries queries, CheckProcedure check, Words words)
{
    public async Task<Answer<PublishedProcedure>> HandleAsync(DrawnProcedure drawn, string? file, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(drawn);
        if (!viewer.Is(Roles.Designer))
        {
            return new NotFound();
        }

        // Under its own name: a procedure that is deployed already, or a new one of the designers.
        var known = queries.Processes().Select(process => process.ResourceName).ToHashSet(StringComparer.Ordinal);
        if (
            file is null
            || !(
                known.Contains(file)
                || (
                    file.StartsWith("own/", StringComparison.Ordinal)
                    && OpenProcedure.IsProcessId(Path.GetFileNameWithoutExtension(file))
                    && Path.GetExtension(file) == ".bpmn"
                )
            )
        )
        {
            return new Invalid("不认识这个流程文件。", "This procedure is not known.");
        }

        var problems = await check.ProblemsAsync(drawn.Xml, file, cancellation);
        if (problems.Any(problem => problem.Severity == "error"))
        {
            return Refused(problems);
        }

        var report = await runtime.DeployAsync([new DeployFile(file, Encoding.UTF8.GetBytes(drawn.Xml))], viewer.UserName, cancellation);
        if (!report.Accepted)
        {
            return Refused([
                .. report.Problems.Select(problem => new DrawnProblem(
                    "error",
                    problem.Rule,
                    words[problem.MessageZh, problem.Message],
                    problem.ElementId,
                    problem.Line
                )),
            ]);
        }

        if (report.Processes is not [var process, ..])
        {
            return new Invalid("图中没有可执行的流程。", "There is no executable process in it.");
        }

        var running = await queries.InstancesAsync(
            new InstanceFilter
            {
                ProcessId = process.Id,
                State = InstanceState.Active,
                Limit = 0,
            },
            cancellation
        );
        return new PublishedProcedure(process.Id, process.Version, running.Total);
    }

    private static Invalid Refused(IReadOnlyList<DrawnProblem> problems) =>
        new("流程有错误，没有发布；原版本不受影响。", "There are errors: nothing was published, the present version stays.")
        {
            Extensions = new Dictionary<string, object?> { ["problems"] = problems },
        };
}
