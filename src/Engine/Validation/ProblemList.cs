using System.Globalization;
using Bases.Engine.Model;

namespace Bases.Engine.Validation;

/// <summary>Collects the problems of one file. Hostile files may have very many: the list is capped.</summary>
internal sealed class ProblemList(string file)
{
    private const int Most = 500;

    private readonly List<Problem> problems = [];
    private readonly HashSet<(string Rule, string? Element, string Message)> seen = [];

    public IReadOnlyList<Problem> All => problems;

    /// <summary>True while a process is read that nobody means to execute: what is wrong with it prevents nothing.</summary>
    public bool OnlyWarn { get; set; }

    public void Add(LintRule rule, BaseElement element, params object[] arguments) => Add(rule, element.Id, element.Line, arguments);

    public void Add(LintRule rule, string? elementId, int line, params object[] arguments)
    {
        if (problems.Count >= Most)
        {
            return;
        }

        var english = string.Format(CultureInfo.InvariantCulture, rule.English, arguments);
        if (seen.Add((rule.Id, elementId, english)))
        {
            var chinese = string.Format(
                CultureInfo.InvariantCulture,
                rule.Chinese,
                [.. arguments.Select(a => a is Term term ? term.Chinese : a)]
            );
            var severity = OnlyWarn ? Severity.Warning : rule.Severity;
            problems.Add(new Problem(file, elementId, line, rule.Id, english, chinese, severity));
        }
    }
}
