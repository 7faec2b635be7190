using Bases.Activities.RuleCheck;
using Bases.Cli.CommandLine;
using Bases.Register.Policies;

namespace Bases.Cli.Check;

/// <summary>Runs the rules of the procedures over a folder of register files, without server or database.</summary>
internal sealed class CheckCommand : ICommand
{
    internal static readonly Option From = new("--from", "DIR", "the folder with the register's files");
    internal static readonly Option Call = new("--call", "ID", "conflicts: the call whose applications are looked at");
    internal static readonly Option AsOf = new("--as-of", "DATE", "the day on which it is asked: bases, annual, import");
    internal static readonly Option Kind = new(
        "--kind",
        "KIND",
        "import: what the table holds: hosts (when not said), persons, bases, experts"
    );
    internal static readonly Option ReportYear = new("--report-year", "YEAR", "reminders: the year reported on");
    internal static readonly Option Cases = new("--cases", "FILE", "calendar: a CSV file with the columns kind,start,n");

    private static readonly IReadOnlyList<ICheck> Checks =
    [
        new ApplicationsCheck(),
        new PublicityCheck(),
        new ConflictsCheck(),
        new ReviewsCheck(),
        new BasesCheck(),
        new AnnualCheck(),
        new RemindersCheck(),
        new ImportCheck(),
        new CalendarCheck(),
    ];

    public string Name => "check";

    public string Summary => "judge a folder of register files by the rules of the procedures";

    public Signature Signature { get; } =
        new(
            "WHAT [FILE]",
            1,
            2,
            [From, Call, AsOf, Kind, ReportYear, Cases, Option.Json],
            $"""
            WHAT is one of:
            {string.Join('\n', Checks.Select(check => $"  {check.Name, -13} {check.Summary}"))}

            The rules, thresholds, code lists and holidays are those of workflows/; a folder may bring its own holidays.json.
            The report says what was found; making it is a success whatever it says.
            """
        );

    public Task<ExitCode> RunAsync(Arguments arguments, Terminal terminal, CancellationToken cancellation)
    {
        var check =
            Checks.FirstOrDefault(candidate => candidate.Name == arguments.Operands[0])
            ?? throw new CouldNotRunException(
                $"There is nothing called {arguments.Operands[0]} to check; it may be {string.Join(", ", Checks.Select(c => c.Name))}."
            );
        try
        {
            Report.Write(terminal, check.Run(arguments), arguments.Json);
        }
        catch (Exception problem) when (problem is RuleDataMissingException or PolicyMissingException or KeyNotFoundException)
        {
            throw new CouldNotRunException(problem.Message);
        }

        return Task.FromResult(ExitCode.Fine);
    }
}
