using System.Globalization;
using System.Text;
using Bases.Dmn.Values;
using Bases.Engine.Bench;

// The engine core alone (docs/performance.md): one thread, events produced and applied, nothing serialised.
var round = TimeSpan.FromMilliseconds(args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 1000);
var none = ContextValue.Empty;
var some = (ContextValue)ValueJson.Parse("""{"applicationId": "A-2026-001", "host": {"id": "H01", "city": "武汉市"}, "score": 82.5}""");
var tasks = Enumerable.Range(1, 10).Select(i => $"t{i}").ToArray();
var line = new BenchedProcess(Models.Line(tasks), none);
var lineWithVariables = new BenchedProcess(Models.Line(tasks), some);
var fork = new BenchedProcess(Models.Fork(["a", "b", "c", "d"]), none);

Console.OutputEncoding = Encoding.UTF8;
Console.WriteLine("| engine core, one thread | instances per processor second | per second | KiB each |");
Console.WriteLine("|---|---:|---:|---:|");
foreach (
    var (name, work) in new (string, Action)[]
    {
        ("ten service tasks", line.Run),
        ("ten service tasks, three variables", lineWithVariables.Run),
        ("fork of four with a join", fork.Run),
    }
)
{
    Console.WriteLine(Measured.Of(name, work, round, rounds: 5));
}

Console.WriteLine();
Console.WriteLine("| checking files | first in the process | best of 50 | KiB each |");
Console.WriteLine("|---|---:|---:|---:|");
Console.WriteLine(LintSpeed.Measure());
