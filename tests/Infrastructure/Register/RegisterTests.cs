using Bases.Infrastructure.Register;
using Bases.Infrastructure.Tests.Support;

namespace Bases.Infrastructure.Tests.Register;

public sealed class RegisterTests
{
    [Fact]
    public async Task ShouldKeepEveryRevisionWithWhoAndWhen()
    {
        await using var shell = await Shell.OpenAsync();
        await PutAsync(shell, new Note("N1", "one"), "li");
        shell.Clock.Advance(TimeSpan.FromHours(1));
        await PutAsync(shell, new Note("N1", "two"), "wang");
        await PutAsync(shell, new Note("N1", "two"), "zhao");

        var revisions = await shell.Get<RegisterArchive>().RevisionsAsync<Note>("N1");
        revisions.Select(revision => (revision.Revision, revision.Actor)).ShouldBe([(1, "li"), (2, "wang")]);
        (revisions[1].RecordedAt - revisions[0].RecordedAt).ShouldBe(TimeSpan.FromHours(1));
        await shell.ReopenAsync();
        shell.Register.Current.Find<Note>("N1")!.Text.ShouldBe("two");
    }

    [Fact]
    public async Task ShouldTakeAnEntryOutAndKeepWhatItWas()
    {
        await using var shell = await Shell.OpenAsync();
        await PutAsync(shell, new Note("N1", "one"), "li");
        var meanwhile = shell.Clock.GetUtcNow();
        shell.Clock.Advance(TimeSpan.FromHours(1));
        await RemoveAsync(shell, new Note("N1", "one"), "wang");
        await RemoveAsync(shell, new Note("N1", "one"), "wang");
        await RemoveAsync(shell, new Note("N2", "never there"), "wang");

        await shell.ReopenAsync();
        shell.Register.Current.Find<Note>("N1").ShouldBeNull();
        shell.Register.Current.All<Note>().ShouldBeEmpty();
        shell.Register.Current.Entries.ShouldNotContain(entry => entry is Note);
        var archive = shell.Get<RegisterArchive>();
        (await archive.AsOfAsync(meanwhile)).Find<Note>("N1")!.Text.ShouldBe("one");
        (await archive.AsOfAsync(shell.Clock.GetUtcNow())).Find<Note>("N1").ShouldBeNull();
        await PutAsync(shell, new Note("N1", "again"), "li");
        (await archive.RevisionsAsync<Note>("N1"))
            .Select(revision => (revision.Revision, revision.Actor, revision.IsRemoval))
            .ShouldBe([(1, "li", false), (2, "wang", true), (3, "li", false)]);
        (await archive.RevisionsAsync<Note>("N2")).ShouldBeEmpty();
    }

    [Fact]
    public async Task ShouldGiveNumbersWithoutGapsThoughChangesFail()
    {
        await using var shell = await Shell.OpenAsync();
        (await NumberAsync(shell)).ShouldBe(1);
        await Should.ThrowAsync<FormatException>(() =>
            shell.Runtime.ChangeRegisterAsync<int>(
                "test",
                (register, _) =>
                {
                    register.NextNumber("s");
                    register.Put(new Note("N", "lost"));
                    throw new FormatException("no");
                },
                null
            )
        );
        (await NumberAsync(shell)).ShouldBe(2);
        shell.Register.Current.Find<Note>("N").ShouldBeNull();
        await shell.ReopenAsync();
        (await NumberAsync(shell)).ShouldBe(3);
    }

    [Fact]
    public async Task ShouldShowReadersASnapshotThatDoesNotChange()
    {
        await using var shell = await Shell.OpenAsync();
        var before = shell.Register.Current;
        await PutAsync(shell, new Note("N1", "one"), "li");
        before.All<Note>().ShouldBeEmpty();
        shell.Register.Current.All<Note>().Count.ShouldBe(1);
    }

    [Fact]
    public async Task ShouldRefuseAKindThatItCouldNotReadAgain()
    {
        await using var shell = await Shell.OpenAsync(options => options.RegisterAssemblies.Remove(typeof(Note).Assembly));
        await Should.ThrowAsync<InvalidOperationException>(() => PutAsync(shell, new Note("N1", "one"), "li"));
    }

    private static Task<int> PutAsync(Shell shell, Note note, string actor) =>
        shell.Runtime.ChangeRegisterAsync(
            "test",
            (register, _) =>
            {
                register.Put(note);
                return 0;
            },
            actor
        );

    private static Task<int> RemoveAsync(Shell shell, Note note, string actor) =>
        shell.Runtime.ChangeRegisterAsync(
            "test",
            (register, _) =>
            {
                register.Remove(note);
                return 0;
            },
            actor
        );

    private static Task<int> NumberAsync(Shell shell) =>
        shell.Runtime.ChangeRegisterAsync("test", (register, _) => register.NextNumber("s"), null);
}
