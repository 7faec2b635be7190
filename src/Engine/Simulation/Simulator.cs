using Bases.Engine.Simulation.Scenarios;

namespace Bases.Engine.Simulation;

/// <summary>Runs scenarios on a simulated clock (docs/scenarios.md). Pure: the same files and scenario give the same result.</summary>
public static class Simulator
{
    public static SimulationResult Run(SimulatedDeployment deployment, Scenario scenario, SimulationOptions options)
    {
        var expectation = scenario.Expectation ?? new Expectation();
        return deployment.IsRefused
            ? JudgeRefusal(deployment, scenario, expectation)
            : new Session(deployment, scenario, options).Run(expectation);
    }

    private static SimulationResult JudgeRefusal(SimulatedDeployment deployment, Scenario scenario, Expectation expectation)
    {
        var failures = new List<Failure>();
        var isExpected = expectation.DeployFails == true || expectation.Fails == true;
        if (isExpected)
        {
            failures.AddRange(
                ProblemAt(expectation, deployment.Problems.Where(problem => problem.IsError).Select(problem => problem.ElementId))
            );
        }

        return new SimulationResult(
            scenario.Name,
            deployment,
            null,
            [],
            failures,
            new Visits(),
            !isExpected ? Verdict.NotDeployable
                : failures.Count > 0 ? Verdict.Fails
                : Verdict.Holds
        );
    }

    private static IEnumerable<Failure> ProblemAt(Expectation expectation, IEnumerable<string?> elements)
    {
        if (expectation.ProblemAt is not { } wanted)
        {
            yield break;
        }

        var found = elements.OfType<string>().Distinct().ToList();
        if (!found.Intersect(wanted, StringComparer.Ordinal).Any())
        {
            yield return new Failure(
                null,
                "problemAt",
                $"one of {string.Join(", ", wanted)}",
                found.Count == 0 ? "no element" : string.Join(", ", found)
            );
        }
    }

    /// <summary>One run of one scenario.</summary>
    private sealed class Session
    {
        private readonly Scenario scenario;
        private readonly SimulatedDeployment deployment;
        private readonly RunRecord record;
        private readonly SimulatedWorld world;
        private readonly StepRunner runner;
        private readonly ExpectationChecker checker;
        private readonly List<Failure> failures = [];

        public Session(SimulatedDeployment deployment, Scenario scenario, SimulationOptions options)
        {
            this.scenario = scenario;
            this.deployment = deployment;
            var names = new ElementNames(
                deployment.Processes,
                scenario.Process.Id ?? (deployment.MainProcesses is [var first, ..] ? first.ProcessId : null)
            );
            record = new RunRecord(deployment, names);
            world = new SimulatedWorld(deployment, scenario, options, record);
            runner = new StepRunner(world, names);
            checker = new ExpectationChecker(names);
        }

        public SimulationResult Run(Expectation expectation)
        {
            if (expectation.DeployFails == true)
            {
                failures.Add(new Failure(null, "deployFails", "the files are refused", "they were deployed"));
            }
            else
            {
                RunSteps();
                CheckAtTheEnd(expectation);
            }

            return new SimulationResult(
                scenario.Name,
                deployment,
                world.Observe(),
                record.Log,
                failures,
                record.Visits,
                failures.Count > 0 ? Verdict.Fails : Verdict.Holds
            );
        }

        private void RunSteps()
        {
            var number = 0;
            try
            {
                Start();
                foreach (var step in scenario.Steps)
                {
                    number++;
                    Do(step, number);
                }
            }
            catch (NotAtRestException endless)
            {
                failures.Add(
                    new Failure(number, number == 0 ? "process" : scenario.Steps[number - 1].Key, "the run comes to rest", endless.Message)
                );
            }
        }

        private void Start()
        {
            if (scenario.Process.Kind != StartedProcessKind.Nothing && ProcessToStart() is { } processId)
            {
                if (world.Start(processId, scenario.Variables) is { } rejection)
                {
                    failures.Add(new Failure(0, "process", $"{processId} starts", rejection.Message));
                }
            }

            world.Settle();
        }

        private string? ProcessToStart()
        {
            if (scenario.Process.Id is { } id)
            {
                return id;
            }

            var candidates = deployment
                .MainProcesses.Where(process => !process.Definition.IsGlobalTask && !process.Definition.Root.InitialNodes.IsEmpty)
                .ToList();
            if (candidates.Count == 1)
            {
                return candidates[0].ProcessId;
            }

            if (candidates.Count > 1 || scenario.Steps.Count == 0)
            {
                failures.Add(
                    new Failure(
                        0,
                        "process",
                        "one process of the file that starts without a trigger",
                        candidates.Count == 0 ? "none" : string.Join(", ", candidates.Select(process => process.ProcessId))
                    )
                );
            }

            return null;
        }

        private void Do(Step step, int number)
        {
            record.Note(world.Now, "step", null, step.Note is null ? $"{number} {step.Key}" : $"{number} {step.Key}: {step.Note}");
            switch (step)
            {
                case ExpectStep expect:
                    failures.AddRange(checker.Check(expect.Expectation, world.Observe(), number));
                    break;
                case RefusedStep refused:
                    Refuse(refused.Step, number);
                    break;
                default:
                    if (runner.Run(step) is { } reason)
                    {
                        record.Note(world.Now, "rejected", null, reason);
                        failures.Add(new Failure(number, step.Key, "accepted", reason));
                    }

                    break;
            }
        }

        private void Refuse(Step step, int number)
        {
            var before = SimulationJson.Snapshot(world.Observe());
            if (runner.Run(step) is not { } reason)
            {
                failures.Add(new Failure(number, "refused", $"{step.Key} is rejected", "it was accepted"));
                return;
            }

            record.Note(world.Now, "refused", null, reason);
            if (SimulationJson.Snapshot(world.Observe()) is var after && after != before)
            {
                failures.Add(new Failure(number, "refused", before, after));
            }
        }

        private void CheckAtTheEnd(Expectation expectation)
        {
            var observation = world.Observe();
            failures.AddRange(checker.Check(expectation, observation, null));
            if (expectation.Fails != true)
            {
                return;
            }

            if (observation.Incidents.Count == 0)
            {
                failures.Add(new Failure(null, "fails", "an open incident", ExpectationChecker.NameOf(observation.State)));
            }
            else
            {
                failures.AddRange(ProblemAt(expectation, observation.Incidents.Keys.Select(element => element.ElementId)));
            }
        }
    }
}
