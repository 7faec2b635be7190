using System.Xml.Linq;
using Bases.Infrastructure.Runtime;
using Bases.Register.Evaluations;
using Bases.Server.Access;
using Microsoft.Extensions.DependencyInjection;

namespace Bases.Server.Tests.Web;

/// <summary>Whoever has a task of a called procedure reads in his inbox which base it is about, not a business key.</summary>
[Collection(nameof(ServerFixture))]
public sealed class CaseNameTests(ServerFixture server)
{
    private static readonly XNamespace Bpmn = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static readonly XNamespace Zeebe = "http://camunda.org/schema/zeebe/1.0";

    [Theory]
    [InlineData("expert-review")]
    [InlineData("site-inspection")]
    public async Task Should_name_the_parts_of_an_evaluation_by_base_and_host(string part)
    {
        var evaluation = new Evaluation
        {
            EvaluationId = Evaluation.IdOf("B20", 2031),
            BaseId = "B20",
            HostId = "H36",
            Year = 2031,
        };
        await server
            .Services.GetRequiredService<ProcessRuntime>()
            .ChangeRegisterAsync(
                "test",
                (register, _) =>
                {
                    register.Put(evaluation);
                    return 0;
                },
                "review1",
                TestContext.Current.CancellationToken
            );

        using var scope = server.Services.CreateScope();
        var names = scope.ServiceProvider.GetRequiredService<CaseNames>();
        var name = names.Of(part, "专家评审", evaluation.EvaluationId);

        name.ShouldBe(names.Of("evaluation", "基地绩效评估", evaluation.EvaluationId));
        name.Title.ShouldContain("砚池");
        name.Detail.ShouldContain(" · ");
    }

    [Fact]
    public void Should_know_the_parts_of_every_case_that_has_a_name()
    {
        var called = Directory
            .EnumerateFiles(Path.Combine(ServerFixture.Root(), "workflows"), "*.bpmn", SearchOption.AllDirectories)
            .SelectMany(file => XDocument.Load(file).Descendants(Bpmn + "process"))
            .ToDictionary(
                process => process.Attribute("id")!.Value,
                process =>
                    process.Descendants(Zeebe + "calledElement").Select(call => call.Attribute("processId")!.Value).Distinct().ToList()
            );

        using var scope = server.Services.CreateScope();
        var kinds = scope.ServiceProvider.GetServices<CaseKind>().ToList();
        kinds.ShouldContain(kind => kind.Parts.Count > 0);
        foreach (var kind in kinds)
        {
            kind.Parts.ShouldBe(called[kind.ProcessId], ignoreOrder: true, kind.ProcessId);
        }
    }
}
