using Bases.Dmn.Conformance;
using Bases.Dmn.Tests.Feel;

namespace Bases.Dmn.Tests.Conformance;

public class KitTests
{
    [Theory]
    [InlineData("compliance-level-2", 100)]
    [InlineData("compliance-level-3", 99.5)]
    public void ShouldReachTheLevel(string level, double percent)
    {
        Assert.SkipWhen(KitFolder.Path is null, "The public kit is not beside this repository (../shared/dmn-tck).");
        var results = KitFolder
            .Folders(level)
            .SelectMany(folder => TckRunner.Run(folder, Evaluation.Environment))
            .Where(result => result.Status != TckStatus.JavaOnly)
            .ToList();
        results.Count.ShouldBeGreaterThan(100);
        var failures = results.Where(result => result.Status == TckStatus.Failure).ToList();
        var reached = 100.0 * (results.Count - failures.Count) / results.Count;
        reached.ShouldBeGreaterThanOrEqualTo(
            percent,
            string.Join(Environment.NewLine, failures.Select(f => $"{f.Folder} {f.Case} {f.Result}: {f.Detail}"))
        );
    }
}
