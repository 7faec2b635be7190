using Bases.Activities.Contract;
using Bases.Engine.Reading;
using Bases.Engine.Simulation;
using Bases.Engine.Simulation.Scenarios;
using Bases.Register.Calendars;

namespace Bases.Architecture.Tests;

/// <summary>
/// Every procedure under workflows/ is found here by itself: its files are without errors, and the scenarios beside them hold and
/// together visit every element and every flow.
/// </summary>
public sealed class WorkflowTests
{
    private static readonly RegisterCalendar OfficialCalendar = new(
        new WorkingCalendar(HolidayFile.Read(Repository.Text("workflows/reference/holidays.json")))
    );

    private static readonly string[] SetFolders =
    [
        .. Repository.With(".bpmn", "workflows/").Select(file => string.Join('/', file.Split('/')[..2])).Distinct(),
    ];

    public static TheoryData<string> Files =>
        new(Repository.Files.Where(file => file.StartsWith("workflows/", StringComparison.Ordinal) && IsModel(file)).ToArray());

    public static TheoryData<string> Sets => new(SetFolders);

    public static TheoryData<string, string> Scenarios
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var set in SetFolders)
            {
                foreach (var scenario in ScenariosOf(set))
                {
                    data.Add(set, scenario);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void File_should_be_without_errors(string file)
    {
        var set = string.Join('/', file.Split('/')[..2]);

        // Decisions may import others of their procedure: the set is read as a whole.
        FileCheck
            .Check([.. ModelsOf(set)])
            .Where(problem => problem.IsError && problem.File == file)
            .Select(problem => problem.ToString())
            .ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void Scenario_should_hold(string set, string scenario)
    {
        var result = Run(set, scenario);

        result.Failures.Select(failure => failure.ToString()).ShouldBeEmpty();
        result.Verdict.ShouldBe(Verdict.Holds, string.Join('\n', result.Deployment.Problems));
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void Scenarios_should_visit_all_of_the_procedure(string set)
    {
        var visits = new Visits();
        SimulatedDeployment? deployment = null;
        foreach (var scenario in ScenariosOf(set))
        {
            var result = Run(set, scenario);
            visits.Add(result.Visits);
            deployment = result.Deployment;
        }

        deployment.ShouldNotBeNull($"{set}/scenarios has no scenario");
        var own = ProcessesOf(set);
        deployment
            .Processes.Where(process => own.Contains(process.ProcessId))
            .Select(process => Coverage.Of(process, visits))
            .Where(coverage => !coverage.IsComplete)
            .Select(coverage =>
                $"{coverage.ProcessId}: elements {string.Join(", ", coverage.MissedElements)}; flows {string.Join(", ", coverage.MissedFlows)}"
            )
            .ShouldBeEmpty();
    }

    private static SimulationResult Run(string set, string path)
    {
        var reading = ScenarioReader.Read(Repository.Text(path));
        reading.Problems.ShouldBeEmpty(path);
        var scenario = reading.Scenario!;
        var models = ModelsOf(set).Concat(scenario.With.Select(file => Beside(path, file))).DistinctBy(model => model.Path).ToList();
        var main = MainOf(scenario, models);
        return Simulator.Run(
            SimulatedDeployment.Deploy(main, models.Where(model => model != main)),
            scenario,
            new SimulationOptions(Calendar: OfficialCalendar)
        );
    }

    // The main file is the one with the process that the scenario starts.
    private static SourceFile MainOf(Scenario scenario, List<SourceFile> models) =>
        models
            .Where(model => model.Path.EndsWith(".bpmn", StringComparison.Ordinal))
            .First(model =>
                scenario.Process.Id is not { } id || BpmnReader.Read(model.Path, model.Text).Executable.Any(process => process.Id == id)
            );

    private static HashSet<string> ProcessesOf(string set) =>
        [
            .. ModelsOf(set)
                .Where(model => model.Path.EndsWith(".bpmn", StringComparison.Ordinal))
                .SelectMany(model => BpmnReader.Read(model.Path, model.Text).Executable.Select(process => process.Id)),
        ];

    /// <summary>What a procedure calls of another one is named by its scenario.</summary>
    private static SourceFile Beside(string scenario, string file)
    {
        var path = Path.GetRelativePath(
            Repository.Root,
            Path.GetFullPath(Path.Combine(Repository.Root, Path.GetDirectoryName(scenario)!, file))
        );
        return new SourceFile(path, Repository.Text(path));
    }

    private static IEnumerable<SourceFile> ModelsOf(string set) =>
        Repository
            .Files.Where(file => file.StartsWith(set + "/", StringComparison.Ordinal) && IsModel(file))
            .Select(file => new SourceFile(file, Repository.Text(file)));

    private static IEnumerable<string> ScenariosOf(string set) => Repository.With(".json", $"{set}/scenarios/");

    private static bool IsModel(string file) => Path.GetExtension(file) is ".bpmn" or ".dmn" or ".form";
}
