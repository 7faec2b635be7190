using System.Text.Json;
using System.Text.Json.Nodes;
using Bases.Infrastructure.Queries;
using Bases.Infrastructure.Register;
using Bases.Infrastructure.Runtime;
using Bases.Register.Calendars;
using Bases.Register.Policies;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Bases.Server.Tests.Web;

/// <summary>A newer version of the product starts on the data of an older one.</summary>
public sealed class UpgradeTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("bases-upgrade-");

    [Fact]
    public async Task Should_add_what_is_new_and_leave_what_officers_have_changed()
    {
        var old = Path.Combine(folder.FullName, "workflows");
        Copy(Path.Combine(ServerFixture.Root(), "workflows"), old);
        var policy = Path.Combine(old, "reference", "policy.json");
        Without(policy, "parameterId", "evaluation.excellentShare");
        Without(Path.Combine(old, "reference", "deadlines.json"), "variable", "correction.dueOn");
        File.Delete(Path.Combine(old, "calendar", "mail", "deadline-moved.zh.html"));

        await using (var first = Start(old))
        {
            var register = first.Services.GetRequiredService<RegisterMemory>();
            register.Current.Find<PolicyParameter>("evaluation.excellentShare").ShouldBeNull();
            await first
                .Services.GetRequiredService<ProcessRuntime>()
                .ChangeRegisterAsync(
                    "test",
                    (changes, _) =>
                    {
                        changes.Put(changes.Find<PolicyParameter>("evaluation.subsidyAmount")! with { Question = "本省另定" });
                        changes.Put(changes.Find<CalendarYear>("2026")! with { NoticeNumber = "更正", EnteredBy = "call1" });
                        return 0;
                    },
                    "admin1",
                    TestContext.Current.CancellationToken
                );
        }

        await using (var second = Start(Path.Combine(ServerFixture.Root(), "workflows")))
        {
            var register = second.Services.GetRequiredService<RegisterMemory>().Current;
            register.Find<PolicyParameter>("evaluation.excellentShare").ShouldNotBeNull();
            register.Find<DeadlineVariable>("correction.dueOn").ShouldNotBeNull();
            register.Find<PolicyParameter>("evaluation.subsidyAmount")!.Question.ShouldBe("本省另定");
            register.Find<CalendarYear>("2026")!.NoticeNumber.ShouldBe("更正");
            var queries = second.Services.GetRequiredService<ProcessQueries>();
            queries.HasFile("calendar/mail/deadline-moved.zh.html").ShouldBeTrue();
            queries.Processes().ShouldAllBe(process => process.Version == 1, "a procedure that is as before keeps its version");
        }
    }

    public void Dispose() => folder.Delete(recursive: true);

    private WebApplicationFactory<Program> Start(string workflows)
    {
        var factory = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            host.UseSetting("Bases:DataFolder", Path.Combine(folder.FullName, "data"));
            host.UseSetting("Bases:WorkflowFolder", workflows);
            host.UseSetting("Bases:RunTimers", "false");
            host.UseSetting("Bases:RunMail", "false");
        });
        _ = factory.Server;
        return factory;
    }

    private static void Without(string file, string name, string value)
    {
        var entries = JsonNode.Parse(File.ReadAllText(file))!.AsArray();
        var kept = entries.Where(entry => entry![name]!.GetValue<string>() != value).Select(entry => entry!.DeepClone()).ToArray();
        kept.Length.ShouldBe(entries.Count - 1);
        File.WriteAllText(file, new JsonArray(kept).ToJsonString(new JsonSerializerOptions { WriteIndented = true }));
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
