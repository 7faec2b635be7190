using Bases.Register.AnnualAssessments;
using Bases.Register.Applications;
using Bases.Register.Calls;
using Bases.Register.Evaluations;
using Bases.Register.NamedBases;

namespace Bases.Register.Panels;

/// <summary>
/// What experts review or visit: an application (article 15), an evaluation (article 24) or, on a visit, an annual
/// assessment (article 22). Panels, reviews and site inspections are kept under its id.
/// </summary>
/// <param name="ReferenceDate">From which the conflict rules look back.</param>
/// <param name="CallId">The call; null where there is none.</param>
/// <param name="Rivals">The other cases that are judged together with it.</param>
public sealed record ReviewedCase(
    string CaseId,
    string HostId,
    string? LeaderPersonId,
    string? FieldCode,
    string Name,
    DateOnly ReferenceDate,
    string? CallId,
    IReadOnlyList<RivalCase> Rivals
)
{
    /// <summary>Null when no case has that id.</summary>
    public static ReviewedCase? Find(IRegister register, string caseId) =>
        register.Find<Application>(caseId) is { } application && register.Find<Call>(application.CallId) is { } call
            ? Of(application, call, register)
        : register.Find<Evaluation>(caseId) is { } evaluation ? Of(evaluation, register)
        : register.Find<AnnualAssessment>(caseId) is { } assessment
            ? Of(
                caseId,
                register.Find<Base>(assessment.BaseId),
                new DateOnly(assessment.ReportYear, 12, 31),
                register
                    .All<AnnualAssessment>()
                    .Where(other => other.ReportYear == assessment.ReportYear)
                    .Select(other => (other.AssessmentId, register.Find<Base>(other.BaseId)))
            )
        : null;

    public static ReviewedCase Of(Application application, Call call, IRegister register)
    {
        ArgumentNullException.ThrowIfNull(application);
        ArgumentNullException.ThrowIfNull(call);
        ArgumentNullException.ThrowIfNull(register);
        return new ReviewedCase(
            application.ApplicationId,
            application.HostId,
            application.LeaderPersonId,
            application.TechnicalFieldCode,
            application.ProposedBaseName ?? application.ApplicationId,
            call.ReferenceDate,
            call.CallId,
            [
                .. register
                    .All<Application>()
                    .Where(other => other.CallId == call.CallId)
                    .Select(other => new RivalCase(
                        other.ApplicationId,
                        other.Status is ApplicationStatus.Draft or ApplicationStatus.Withdrawn or ApplicationStatus.Overdue
                            ? null
                            : other.LeaderPersonId
                    )),
            ]
        );
    }

    private static ReviewedCase? Of(Evaluation evaluation, IRegister register) =>
        Of(
            evaluation.EvaluationId,
            register.Find<Base>(evaluation.BaseId),
            evaluation.DueOn ?? new DateOnly(evaluation.Year, 1, 1),
            register
                .All<Evaluation>()
                .Where(other => other.Year == evaluation.Year)
                .Select(other => (other.EvaluationId, register.Find<Base>(other.BaseId)))
        );

    private static ReviewedCase? Of(string caseId, Base? named, DateOnly day, IEnumerable<(string CaseId, Base? Base)> together) =>
        named is null
            ? null
            : new ReviewedCase(
                caseId,
                named.HostOn(day),
                named.LeaderOn(day),
                named.FieldOn(day),
                named.Name ?? named.BaseNumber ?? named.BaseId,
                day,
                null,
                [.. together.Select(other => new RivalCase(other.CaseId, other.Base?.LeaderOn(day)))]
            );
}

/// <param name="LeaderPersonId">Null while it does not compete.</param>
public sealed record RivalCase(string CaseId, string? LeaderPersonId);
