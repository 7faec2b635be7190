using Bases.Register.Applications;
using Bases.Register.Labels;
using Bases.Register.Policies;
using Bases.Server.Features.Policies;
using Bases.Server.Wording;

namespace Bases.Server.Features.RuleCheck;

/// <summary>What one rule says, in the reader's language (catalogue §9).</summary>
/// <param name="Outcome"><c>PASS</c>, <c>FAIL</c> or <c>HUMAN</c>, for colours.</param>
/// <param name="Severity"><c>H</c> or <c>S</c>.</param>
/// <param name="Fields">Paths of the form fields it is about.</param>
public sealed record RuleLine(
    string RuleId,
    string Title,
    string Outcome,
    string OutcomeName,
    string Severity,
    string SeverityName,
    string Reason,
    string Article,
    IReadOnlyList<string> Fields
)
{
    /// <summary>What the department holds of the rule, to be shown beside it (article 32).</summary>
    public IReadOnlyList<InterpretationNote> Notes { get; init; } = [];

    public static RuleLine Of(RuleResult result, Rule? rule, Words words, RuleWords says)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(says);
        return new RuleLine(
            result.RuleId,
            rule is null ? result.RuleId : words[rule.Title, rule.TitleEn],
            result.Outcome switch
            {
                RuleOutcome.Pass => "PASS",
                RuleOutcome.Fail => "FAIL",
                _ => "HUMAN",
            },
            words[Label.Of(result.Outcome).Zh, Label.Of(result.Outcome).En],
            result.Severity == RuleSeverity.Hard ? "H" : "S",
            result.Severity == RuleSeverity.Hard ? words["硬性条件", "obligatory"] : words["一般条件", "as a rule"],
            says.Reason(result.Reason),
            says.Article(result.Article),
            rule?.Fields ?? []
        );
    }
}

/// <summary>What the rules say of a draft, and what still keeps it from being handed in.</summary>
public sealed record DraftChecked(IReadOnlyList<RuleLine> Rules, IReadOnlyList<DraftProblem> Problems, string CheckedAt);

/// <param name="Field">Path of the form field that it is about.</param>
public sealed record DraftProblem(string Field, string Message);
