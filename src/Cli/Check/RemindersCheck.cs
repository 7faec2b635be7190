using System.Globalization;
using System.Text.Json.Nodes;
using Bases.Cli.CommandLine;
using Bases.Register.Assessment;
using Bases.Register.Policies;

namespace Bases.Cli.Check;

internal sealed class RemindersCheck : ICheck
{
    public string Name => "reminders";

    public string Summary => "reminders of the annual report that go out, from what is recorded (--from DIR --report-year YEAR)";

    public IReadOnlyList<JsonObject> Run(Arguments arguments)
    {
        var data = CheckedRegister.Load(arguments.Needed(CheckCommand.From), "bases.json", "hosts.json");
        var text = arguments.Needed(CheckCommand.ReportYear);
        var year =
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && Dates.IsYear(number)
                ? number
                : throw new CouldNotRunException($"{text} is not a year.");
        var policy = Policy.On(data.Register, new DateOnly(year, 12, 31));
        return
        [
            .. AnnualReminders
                .Of(data.Register, year, data.Calendar, policy)
                .Select(reminder => new JsonObject
                {
                    ["reportYear"] = reminder.ReportYear,
                    ["stage"] = reminder.Stage,
                    ["sendAt"] = reminder.SendAt.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture),
                    ["baseId"] = reminder.BaseId,
                    ["to"] = reminder.To,
                    ["cc"] = reminder.Cc,
                }),
        ];
    }
}
