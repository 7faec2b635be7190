using Bases.Engine.Simulation;
using Bases.Engine.Simulation.Scenarios;

namespace Bases.Engine.Tests.Simulation;

/// <summary>Small models as designers write them, and runs of them.</summary>
internal static class Models
{
    public static string File(string content) =>
        $"""
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="d" targetNamespace="urn:test">
              <message id="m1" name="answer" />
              <message id="m2" name="keyed"><extensionElements><zeebe:subscription correlationKey="=customer" /></extensionElements></message>
              <signal id="s1" name="alarm" />
              <error id="e1" name="Refused" errorCode="REFUSED" />
              {content}
            </definitions>
            """;

    public static string Process(string content, string id = "p") =>
        File($"""<process id="{id}" isExecutable="true">{content}</process>""");

    /// <summary>Nodes one after the other, from a start event to an end event.</summary>
    public static string Sequence(string nodes, params string[] ids) => Process(Chain(nodes, ids));

    public static string Chain(string nodes, params string[] ids)
    {
        string[] all = ["start", .. ids, "end"];
        var flows = all.Zip(all.Skip(1))
            .Select((pair, i) => $"""<sequenceFlow id="f{i}" sourceRef="{pair.First}" targetRef="{pair.Second}" />""");
        return $"""<startEvent id="start" />{nodes}<endEvent id="end" />{string.Concat(flows)}""";
    }

    public static string UserTask(string id, string? name = null) =>
        $"""<userTask id="{id}" name="{name ?? id}"><extensionElements><zeebe:userTask /></extensionElements></userTask>""";

    public static string ServiceTask(string id, string type) =>
        $"""<serviceTask id="{id}"><extensionElements><zeebe:taskDefinition type="{type}" /></extensionElements></serviceTask>""";

    public static SimulationResult Run(string model, string scenario, SimulationOptions? options = null, params SourceFile[] others)
    {
        var reading = ScenarioReader.Read(scenario);
        reading.Problems.ShouldBeEmpty();
        return Simulator.Run(Deploy(model, others), reading.Scenario!, options ?? new SimulationOptions());
    }

    public static SimulatedDeployment Deploy(string model, params SourceFile[] others) =>
        SimulatedDeployment.Deploy(new SourceFile("model.bpmn", model), others);

    /// <summary>Runs and demands that every expectation holds.</summary>
    public static SimulationResult Holds(string model, string scenario, SimulationOptions? options = null)
    {
        var result = Run(model, scenario, options);
        result.Deployment.Problems.Where(problem => problem.IsError).ShouldBeEmpty();
        result.Failures.ShouldBeEmpty();
        result.Verdict.ShouldBe(Verdict.Holds);
        return result;
    }
}
