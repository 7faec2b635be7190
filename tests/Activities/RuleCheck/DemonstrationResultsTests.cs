using Bases.Activities.RuleCheck;
using Bases.Register.Applications;
using Bases.Register.Hosts;
using Bases.Register.Json;

namespace Bases.Activities.Tests.RuleCheck;

/// <summary>
/// Every result of the demonstration data, each of which was read against the regulation by a person: all that is not
/// PASS stands in <c>demonstration-results.txt</c>.
/// </summary>
public sealed class DemonstrationResultsTests
{
    private static readonly IReadOnlyList<(Application Application, RuleResult Result)> Results = Judge();

    [Fact]
    public void ShouldJudgeAsReviewedByHand()
    {
        var expected = File.ReadAllLines(Path.Combine(Repository.Root, "tests", "Activities", "RuleCheck", "demonstration-results.txt"));
        Results
            .Where(judged => judged.Result.Outcome != RuleOutcome.Pass)
            .Select(judged =>
                $"{judged.Application.ApplicationId} {judged.Result.RuleId} {RegisterJson.Name(judged.Result.Severity)} {RegisterJson.Name(judged.Result.Outcome)}"
            )
            .ShouldBe(expected);
    }

    [Fact]
    public void ShouldApplyTheRulesOfTheDeclaredBranchOnly()
    {
        foreach (var application in Results.GroupBy(judged => judged.Application))
        {
            var branch = application.Key.Branch switch
            {
                Branch.Park => "A10-1",
                Branch.Service => "A10-2",
                Branch.ResearchEdu => "A10-3",
                _ => "A10-4",
            };
            var rules = application.Select(judged => judged.Result.RuleId).ToList();
            rules.ShouldBeUnique();
            rules.Count(rule => !rule.StartsWith("A10-", StringComparison.Ordinal) || rule == "A10-0").ShouldBe(23);
            rules
                .Where(rule => rule.StartsWith("A10-", StringComparison.Ordinal) && rule != "A10-0")
                .ShouldAllBe(rule => rule.StartsWith(branch, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void ShouldGiveEveryResultAReasonAndAnArticle() =>
        Results.ShouldAllBe(judged => judged.Result.Reason.Length > 0 && judged.Result.Article.StartsWith('第'));

    private static IReadOnlyList<(Application Application, RuleResult Result)> Judge()
    {
        var register = Repository.Register();
        return
        [
            .. register
                .All<Application>()
                .SelectMany(application =>
                    ApplicationJudge
                        .Judge(register, Repository.Decisions, application, DateTimeOffset.UnixEpoch)
                        .Select(result => (application, result))
                ),
        ];
    }
}
