using Bases.Dmn.Decisions;
using Bases.Dmn.Feel;
using Bases.Dmn.Values;

namespace Bases.Activities.Contract;

/// <summary>Decisions straight from their files, for checks that run without a server.</summary>
public sealed class DecisionSet : IDecisions
{
    private readonly Dictionary<string, DmnModel> models = new(StringComparer.Ordinal);
    private readonly IWorkingCalendar? calendar;

    /// <exception cref="DecisionFileException">A file is not a DMN model that can be executed.</exception>
    public DecisionSet(IEnumerable<(string Path, string Xml)> files, IWorkingCalendar? calendar)
    {
        this.calendar = calendar;
        foreach (var (path, xml) in files)
        {
            var reading = DmnReader.Read(xml);
            if (reading.Model is not { } model)
            {
                throw new DecisionFileException(path, reading.Problems);
            }

            foreach (var decision in model.Decisions)
            {
                models[decision.Id] = model;
            }
        }
    }

    /// <exception cref="KeyNotFoundException">No file has a decision of that id.</exception>
    public DecisionOutcome Evaluate(string decisionId, ContextValue input, DateTimeOffset now) =>
        models.TryGetValue(decisionId, out var model)
            ? model.Evaluate(decisionId, input, new FeelEnvironment(now, calendar))
            : throw new KeyNotFoundException($"There is no decision {decisionId}.");
}

/// <summary>A decision file cannot be used; the message names the first problem.</summary>
public sealed class DecisionFileException(string path, IReadOnlyList<DmnProblem> problems)
    : Exception($"{path}: {(problems.Count > 0 ? $"line {problems[0].Line}: {problems[0].Message}" : "not a DMN model")}")
{
    public IReadOnlyList<DmnProblem> Problems { get; } = problems;
}
