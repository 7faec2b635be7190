using System.Text.Json.Nodes;
using Bases.Activities.Assessment;
using Bases.Cli.CommandLine;
using Bases.Register.Calendars;
using Bases.Register.Json;
using Bases.Register.NamedBases;

namespace Bases.Cli.Check;

internal sealed class AnnualCheck : ICheck
{
    public string Name => "annual";

    public string Summary => "the annual assessment of every year that a base owes a report on (--from DIR [--as-of DATE])";

    public IReadOnlyList<JsonObject> Run(Arguments arguments)
    {
        var data = CheckedRegister.Load(arguments.Needed(CheckCommand.From), "bases.json");
        var bases = data.Register.All<Base>();
        // Without a day, up to the last year that anybody in the folder has reported on: the same answer whenever it is asked.
        var lastYear = arguments.Value(CheckCommand.AsOf.Name) is { } day
            ? AnnualJudge.LastDueYear(data.Register, Dates.Parse(day))
            : bases.SelectMany(named => named.AnnualReports).Select(report => report.ReportYear).DefaultIfEmpty().Max();
        var now = LegalTime.At(new DateOnly(lastYear + 1, 12, 31), TimeOnly.MinValue);
        return
        [
            .. bases
                .SelectMany(named => AnnualJudge.Judge(data.Register, data.Decisions, named, lastYear, now))
                .Select(outcome =>
                {
                    var row = new JsonObject
                    {
                        ["baseId"] = outcome.Duty.BaseId,
                        ["reportYear"] = outcome.Duty.ReportYear,
                        ["dueNominal"] = Dates.Text(outcome.Duty.DueNominal),
                        ["dueEffective"] = Dates.Text(outcome.Duty.DueEffective.Date),
                        ["onTime"] = outcome.OnTime,
                        ["result"] = RegisterJson.Name(outcome.Result),
                        ["reason"] = outcome.Reason,
                    };
                    if (outcome.Duty.DueEffective.Provisional)
                    {
                        row["provisional"] = true;
                    }

                    return row;
                }),
        ];
    }
}
