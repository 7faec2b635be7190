namespace Bases.Conformance.Tests;

public sealed class ConformanceTests
{
    public static TheoryData<string> Expected => Ids(item => !Exceptions.Listed.Contains(item.Id));

    public static TheoryData<string> Excepted => Ids(item => Exceptions.Listed.Contains(item.Id));

    [Theory]
    [MemberData(nameof(Expected))]
    public void Case_should_pass(string id)
    {
        Assert.SkipWhen(Corpus.Folder is null, Corpus.Absent);

        var failures = CaseRunner.Run(Case(id));
        Assert.True(failures.Count == 0, $"{id}: {string.Join("; ", failures)}");
    }

    [Theory]
    [MemberData(nameof(Excepted))]
    public void Exception_should_still_fail(string id)
    {
        Assert.SkipWhen(Corpus.Folder is null, Corpus.Absent);
        Assert.SkipWhen(id.Length == 0, "No exception is listed.");

        CaseRunner.Run(Case(id)).ShouldNotBeEmpty($"{id} passes: it is no exception");
    }

    [Fact]
    public void Exceptions_should_be_cases_that_exist()
    {
        Assert.SkipWhen(Corpus.Folder is null, Corpus.Absent);

        Exceptions.Listed.Except(Corpus.Cases.Select(item => item.Id)).ShouldBeEmpty();
    }

    [Fact]
    public void Exceptions_should_be_at_most_five() => Exceptions.Listed.Count.ShouldBeLessThanOrEqualTo(5);

    [Fact]
    public void Document_should_tell_the_results()
    {
        Assert.SkipWhen(Corpus.Folder is null, Corpus.Absent);

        ConformanceTable.UpdateIfAsked();
        ConformanceTable.Written().ShouldBe(ConformanceTable.Computed(), "make conformance writes the table");
    }

    private static CorpusCase Case(string id) => Corpus.Cases.Single(item => item.Id == id);

    // A theory without data would be a failure: an empty id stands for "none".
    private static TheoryData<string> Ids(Func<CorpusCase, bool> which)
    {
        var ids = Corpus.Cases.Where(which).Select(item => item.Id).ToArray();
        return new TheoryData<string>(ids.Length == 0 ? [""] : ids);
    }
}
