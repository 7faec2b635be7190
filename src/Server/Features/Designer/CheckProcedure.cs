using System.Text;
using Bases.Engine.Reading;
using Bases.Infrastructure.Deployments;
using Bases.Infrastructure.Runtime;
using Bases.Server.Access;
using Bases.Server.Refusals;
using Bases.Server.Wording;

namespace Bases.Server.Features.Designer;

/// <summary>Has a diagram judged by the validator that also guards deployments; nothing is kept.</summary>
public sealed class CheckProcedure(Viewer viewer, ProcessRuntime runtime, Words words)
{
    private const string Unnamed = "own/unnamed.bpmn";

    public Answer<CheckedProcedure> Handle(DrawnProcedure drawn)
    {
        ArgumentNullException.ThrowIfNull(drawn);
        return viewer.Is(Roles.Designer) ? new CheckedProcedure(Problems(drawn.Xml, Unnamed)) : new NotFound();
    }

    /// <param name="file">Its name below the procedures: templates are looked for beside it first.</param>
    internal IReadOnlyList<DrawnProblem> Problems(string xml, string file)
    {
        return
        [
            .. BpmnReader
                .Read(file, xml)
                .Problems.Concat(runtime.Check([new DeployFile(file, Encoding.UTF8.GetBytes(xml))]))
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
}
