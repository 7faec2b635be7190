using Bases.Engine.Reading;
using Bases.Server.Access;
using Bases.Server.Refusals;
using Bases.Server.Wording;

namespace Bases.Server.Features.Designer;

/// <summary>Has a diagram judged by the validator that also guards deployments; nothing is kept.</summary>
public sealed class CheckProcedure(Viewer viewer, Words words)
{
    public Answer<CheckedProcedure> Handle(DrawnProcedure drawn)
    {
        ArgumentNullException.ThrowIfNull(drawn);
        return viewer.Is(Roles.Designer) ? new CheckedProcedure(Problems(drawn.Xml)) : new NotFound();
    }

    internal IReadOnlyList<DrawnProblem> Problems(string xml)
    {
        var reading = BpmnReader.Read("", xml);
        return
        [
            .. reading
                .Problems.OrderByDescending(problem => problem.Severity)
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
