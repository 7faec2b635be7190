using Bases.Infrastructure;
using Bases.Infrastructure.Runtime;
using Microsoft.Extensions.DependencyInjection;

namespace Bases.Crash.Tests;

/// <summary>
/// The server is killed (SIGKILL) at named points all along the procedure, started again, and asked again. Before it ran
/// its twin, to whom nothing happened: after every step both hold the same.
/// </summary>
public sealed class KillTests
{
    private static readonly string[] BothSides =
    [
        "before-commit",
        "after-commit",
        .. FaultPlan.BetweenAcceptanceAndRecord,
        "after-claim",
        "after-delivery-record",
    ];

    [Fact]
    public async Task Should_lose_and_repeat_nothing_wherever_the_server_is_killed()
    {
        await using var twin = await ServerProcess.StartedAsync();
        var unharmed = new Story(twin, plan: null);
        await DesignationStory.TellAsync(unharmed, twin);
        await using var server = await ServerProcess.StartedAsync();
        var story = new Story(server, new FaultPlan(unharmed.Visited));
        await DesignationStory.TellAsync(story, server);

        story.Killed.Select(kill => kill.Fault).Distinct().Count().ShouldBeGreaterThanOrEqualTo(20);
        foreach (var side in BothSides)
        {
            story.Killed.ShouldContain(kill => kill.Fault == side);
        }

        story.Worlds.Select(world => world.Step).ShouldBe(unharmed.Worlds.Select(world => world.Step));
        foreach (var (told, expected) in story.Worlds.Zip(unharmed.Worlds))
        {
            Difference(told.World, expected.World).ShouldBeEmpty($"after “{told.Step}”");
        }

        await MailsAsync(twin, story: unharmed);
        await MailsAsync(server, story);
        story.Repeated.Keys.ShouldAllBe(step => FaultPlan.BetweenAcceptanceAndRecord.Any(step.EndsWith));
        story.Repeated.ShouldNotBeEmpty("a mail that was accepted and not recorded goes out again");
        unharmed.Repeated.ShouldBeEmpty();
        (await server.InterruptAsync()).ShouldBe(0, "Ctrl-C stops the server cleanly");
        (await FirstBrokenRecordAsync(server.Folder)).ShouldBeNull("the journal's chain is whole");
    }

    [Fact]
    public async Task Should_tell_whoever_starts_it_the_address_and_an_account_of_every_role()
    {
        await using var server = await ServerProcess.StartedAsync();

        server.Output.ShouldContain("http://127.0.0.1:");
        foreach (var role in Bases.Server.Access.Roles.All)
        {
            server.Output.ShouldContain(Bases.Server.Access.Roles.Name(role).Chinese);
        }

        (await server.InterruptAsync()).ShouldBe(0);
    }

    /// <summary>Every mail of the store arrived, under its Message-ID, and nothing else did.</summary>
    private static async Task MailsAsync(ServerProcess server, Story story)
    {
        var stored = World.MessageIds(server.Folder);
        await ServerProcess.UntilAsync(
            () => Task.FromResult(server.Mails.Count >= stored.Count + story.Repeated.Values.Sum()),
            "the mail server has not said yet what it received"
        );
        server.Mails.Select(mail => mail.MessageId).Distinct().Order().ShouldBe(stored.Order());
        server.Mails.Count.ShouldBe(stored.Count + story.Repeated.Values.Sum());
    }

    private static IReadOnlyList<string> Difference(IReadOnlyList<string> told, IReadOnlyList<string> expected) =>
        [.. Missing(expected, told).Select(line => "lost: " + line), .. Missing(told, expected).Select(line => "too much: " + line)];

    /// <summary>Lines of the first that the second has not, or has less often.</summary>
    private static IEnumerable<string> Missing(IReadOnlyList<string> first, IReadOnlyList<string> second)
    {
        var counts = second.CountBy(line => line).ToDictionary();
        return first.CountBy(line => line).Where(line => counts.GetValueOrDefault(line.Key) < line.Value).Select(line => line.Key);
    }

    private static async Task<long?> FirstBrokenRecordAsync(string folder)
    {
        var services = new ServiceCollection();
        services.AddBasesInfrastructure(options =>
        {
            options.DataFolder = Path.Combine(folder, "data");
            options.RunMail = false;
            options.RunTimers = false;
        });
        await using var provider = services.BuildServiceProvider();
        var runtime = provider.GetRequiredService<ProcessRuntime>();
        await runtime.OpenAsync(TestContext.Current.CancellationToken);
        return await runtime.VerifyJournalAsync(TestContext.Current.CancellationToken);
    }
}
