using System.Globalization;
using Bases.Infrastructure.Register;
using Bases.Register.Policies;
using Bases.Server.Access;
using Bases.Server.Refusals;
using Bases.Server.Wording;

namespace Bases.Server.Features.Policies;

/// <summary>What the department holds where the regulation leaves a choice, for everybody who works with it (article 32).</summary>
public sealed class ShowPolicy(Viewer viewer, RegisterMemory register, Words words, Dates dates)
{
    public bool MaySee => viewer.IsDepartment || viewer.IsAny(Roles.Admin, Roles.Operator, Roles.Bureau, Roles.Designer);

    public Answer<PolicyModel> List()
    {
        if (!MaySee)
        {
            return new NotFound();
        }

        var current = register.Current;
        var parameters = current.All<PolicyParameter>().ToLookup(parameter => parameter.InterpretationId);
        return new PolicyModel(
            [
                .. current
                    .All<Interpretation>()
                    .OrderBy(interpretation => Number(interpretation.InterpretationId))
                    .Select(interpretation =>
                        (interpretation, (IReadOnlyList<PolicyParameter>)[.. parameters[interpretation.InterpretationId]])
                    ),
            ],
            [
                .. parameters[null]
                    .OrderBy(parameter => parameter.Article, StringComparer.Ordinal)
                    .ThenBy(parameter => parameter.ParameterId, StringComparer.Ordinal),
            ],
            Waiting(null),
            dates.Today
        );
    }

    /// <param name="id">Of a parameter or of an interpretation.</param>
    public Answer<PolicyEntryModel> Entry(string id, ChangeForm? form = null, string? problem = null)
    {
        if (!MaySee)
        {
            return new NotFound();
        }

        var current = register.Current;
        if (current.Find<PolicyParameter>(id) is { } parameter)
        {
            var present = parameter.ValueOn(dates.Today);
            return new PolicyEntryModel(
                PolicySubject.Parameter,
                id,
                words[parameter.Question, parameter.QuestionEn ?? parameter.Question],
                parameter.Article,
                parameter.InterpretationId,
                present is null ? "" : PolicyValues.Words(present.Value, words),
                [
                    .. parameter
                        .Values.Reverse()
                        .Select(value => new HistoryLine(
                            PolicyValues.Words(value.Value, words),
                            value.From,
                            value.Until,
                            value.Why,
                            value.Who,
                            ReferenceEquals(value, present)
                        )),
                ],
                Waiting(id),
                ChangePolicy.MayPropose(viewer),
                [.. parameter.Choices.Select(PolicyValues.Text)],
                form
                    ?? new ChangeForm(
                        parameter.Choices.Count > 0
                            ? PolicyValues.Text(parameter.Values[^1].Value)
                            : PolicyValues.Typed(parameter.Values[^1].Value, words),
                        Tomorrow,
                        null
                    ),
                problem
            );
        }

        if (current.Find<Interpretation>(id) is not { } interpretation)
        {
            return new NotFound();
        }

        var ruling = interpretation.RulingOn(dates.Today);
        return new PolicyEntryModel(
            PolicySubject.Interpretation,
            id,
            words[interpretation.Question, interpretation.QuestionEn],
            interpretation.Article,
            id,
            ruling?.Text ?? "",
            [
                .. interpretation
                    .Rulings.Reverse()
                    .Select(line => new HistoryLine(line.Text, line.From, null, line.Why, line.Who, ReferenceEquals(line, ruling))),
            ],
            Waiting(id),
            ChangePolicy.MayPropose(viewer),
            [],
            form ?? new ChangeForm(ruling?.Text, Tomorrow, null),
            problem
        );
    }

    /// <summary>What was asked for and is not decided, of one subject or of all.</summary>
    internal IReadOnlyList<ProposalLine> Waiting(string? subject) =>
        [
            .. register
                .Current.All<PolicyProposal>()
                .Where(proposal => proposal.State == ProposalState.Waiting && (subject is null || proposal.SubjectId == subject))
                .OrderBy(proposal => proposal.ProposedAt)
                .Select(Line),
        ];

    private string Tomorrow => dates.Today.AddDays(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private ProposalLine Line(PolicyProposal proposal)
    {
        var current = register.Current;
        var (question, present) = proposal.Subject switch
        {
            PolicySubject.Parameter when current.Find<PolicyParameter>(proposal.SubjectId) is { } parameter => (
                words[parameter.Question, parameter.QuestionEn ?? parameter.Question],
                parameter.ValueOn(dates.Today) is { } value ? PolicyValues.Words(value.Value, words) : ""
            ),
            PolicySubject.Interpretation when current.Find<Interpretation>(proposal.SubjectId) is { } interpretation => (
                words[interpretation.Question, interpretation.QuestionEn],
                interpretation.RulingOn(dates.Today)?.Text ?? ""
            ),
            _ => (
                words["规则包有效期的最后一日", "Last day of the rule pack"],
                dates.Day(current.Find<RulePack>(proposal.SubjectId)?.EffectiveTo)
            ),
        };
        return new ProposalLine(
            proposal,
            question,
            present,
            proposal.Subject switch
            {
                PolicySubject.Parameter => PolicyValues.Words(proposal.Value!.Value, words),
                PolicySubject.Interpretation => proposal.Text!,
                _ => dates.Day(proposal.On),
            },
            ChangePolicy.MayRelease(viewer) && proposal.ProposedBy != viewer.UserName,
            ChangePolicy.MayRelease(viewer) || proposal.ProposedBy == viewer.UserName
        );
    }

    private static int Number(string id) =>
        int.TryParse(
            id.AsSpan(id.IndexOf('-', StringComparison.Ordinal) + 1),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : int.MaxValue;
}
