using Bases.Dmn.Values;
using Bases.Engine.Commands;
using Bases.Engine.Execution;
using Bases.Engine.State;
using Bases.Infrastructure.Runtime;
using Bases.Infrastructure.Tests.Support;
using static Bases.Infrastructure.Tests.Support.Bpmn;

namespace Bases.Infrastructure.Tests.Journal;

public sealed class JournalTests
{
    private static readonly string Process = File(Sequence(Start(), UserTask("a", form: "f"), Timer("wait", "PT1H"), UserTask("b"), End()));
    private const string Form = """{"id": "f", "name": "Form", "components": []}""";

    [Fact]
    public async Task ShouldSayWhoDidWhatWhenUnderWhichVersions()
    {
        await using var shell = await DoneAsync();
        var instance = (await shell.OpenTasksAsync()).Single().InstanceKey;
        var entry = (await shell.Queries.HistoryAsync(instance)).Single(entry => entry.Kind == nameof(CompleteUserTask));

        entry.Actor.ShouldBe("li");
        entry.ElementId.ShouldBe("a");
        entry.At.ShouldBe(shell.Clock.GetUtcNow() - TimeSpan.FromHours(2));
        entry.DefinitionVersion.ShouldBe(1);
        entry.FormVersion.ShouldBe(1);
        entry.RulePack.ShouldNotBeNullOrEmpty();
        (await shell.Queries.HistoryAsync(instance)).Single(entry => entry.Kind == nameof(FireTimer)).Actor.ShouldBeNull();
    }

    [Fact]
    public async Task ShouldGiveTheStoredStateWhenReplayed()
    {
        await using var shell = await DoneAsync();
        var instance = (await shell.OpenTasksAsync()).Single().InstanceKey;
        var definitions = shell.Get<StepServices>().Definitions;
        var events = (await shell.Queries.HistoryAsync(instance)).SelectMany(entry => Events(entry.Events)).ToList();
        var replayed = new ProcessEngine(definitions).Replay(events);

        var stored = (
            await shell.QueryAsync(
                "SELECT content FROM instance_states WHERE key = @0",
                row => row.GetFieldValue<byte[]>(0),
                instance.Value
            )
        ).Single();
        System.Text.Encoding.UTF8.GetString(StateCodec.Write(replayed)).ShouldBe(System.Text.Encoding.UTF8.GetString(stored));
    }

    private static IEnumerable<Event> Events(string json)
    {
        using var document = System.Text.Json.JsonDocument.Parse(json);
        return [.. document.RootElement.EnumerateArray().Select(element => EventCodec.Read(element))];
    }

    [Theory]
    [InlineData("UPDATE journal SET actor = 'wang' WHERE sequence = 3", 3)]
    [InlineData("UPDATE journal SET recorded_at = recorded_at + 1 WHERE sequence = 2", 2)]
    [InlineData("DELETE FROM journal WHERE sequence = 2", 3)]
    [InlineData("UPDATE journal SET events = '[]' WHERE sequence = 4", 4)]
    public async Task ShouldShowWhereTheJournalWasTamperedWith(string tampering, long broken)
    {
        await using var shell = await DoneAsync();
        (await shell.Runtime.VerifyJournalAsync()).ShouldBeNull();
        await using (var connection = await shell.Database.OpenReaderAsync(default))
        {
            await using var command = connection.CreateCommand();
            command.CommandText = tampering;
            (await command.ExecuteNonQueryAsync()).ShouldBe(1);
        }

        (await shell.Runtime.VerifyJournalAsync()).ShouldBe(broken);
    }

    private static async Task<Shell> DoneAsync()
    {
        var shell = await Shell.OpenAsync();
        await shell.DeployAsync(("p/p.bpmn", Process), ("p/f.form", Form));
        await shell.StartedAsync("p");
        await shell.Runtime.ExecuteAsync(new CompleteUserTask((await shell.OpenTasksAsync()).Single().Key, ContextValue.Empty), "li");
        shell.Clock.Advance(TimeSpan.FromHours(2));
        (await shell.Runtime.SweepTimersAsync()).ShouldBe(1);
        return shell;
    }
}
