using System.Text.Json.Nodes;
using Bases.Engine.Commands;
using Bases.Infrastructure.Register;
using Bases.Infrastructure.Runtime;
using Bases.Register.AnnualAssessments;
using Bases.Server.Access;
using Bases.Server.Forms;
using Bases.Server.Refusals;

namespace Bases.Server.Features.AnnualAssessments;

/// <summary>
/// Finds several reports qualified at once, where nothing speaks against it; each is its officer's own act on its own case,
/// and one that somebody else has taken meanwhile is left alone (article 22).
/// </summary>
public sealed class ConfirmQualified(Viewer viewer, RegisterMemory register, ShowAnnual show, ProcessRuntime runtime)
{
    /// <summary>Handed in in time, without a visit or correction that is still open, and not a case of I-12.</summary>
    public static bool Lawful(AnnualAssessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        return assessment
                is {
                    Status: AnnualStatus.DepartmentReview,
                    SubmittedAt: not null,
                    Late: null,
                    FirstPartialYear: false,
                    Corrections.Count: 0
                }
            && (assessment.SampledBecause is null || assessment.InspectionId is not null);
    }

    public async Task<Answer<Confirmed>> HandleAsync(int year, IReadOnlyList<string> assessments, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(assessments);
        if (!viewer.Is(Roles.FormalChecker))
        {
            return NotAllowed.Role;
        }

        if (assessments.Count == 0)
        {
            return new Invalid("请先勾选要认定合格的基地。", "Please choose the bases first.");
        }

        var lines = (await show.LinesAsync(register.Current, year, cancellation)).ToDictionary(line => line.Assessment.AssessmentId);
        var (done, left) = (0, new List<string>());
        foreach (var id in assessments.Distinct())
        {
            var line = lines.GetValueOrDefault(id);
            var variables = new JsonObject { ["annualReview"] = new JsonObject { ["decision"] = "qualified" } };
            if (
                line is { Confirmable: true, Task: { } task }
                && (
                    await runtime.ExecuteAsync(new CompleteUserTask(task.Key, variables.Context()), viewer.UserName, cancellation)
                ).Rejection
                    is null
            )
            {
                done++;
            }
            else
            {
                left.Add(line?.Name ?? id);
            }
        }

        return new Confirmed(year, done, left);
    }
}

/// <param name="Left">Those that could not be confirmed at once and want to be opened.</param>
public sealed record Confirmed(int Year, int Done, IReadOnlyList<string> Left);
