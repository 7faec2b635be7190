using System.Globalization;
using System.Text.Json.Nodes;
using Bases.Cli.CommandLine;
using Bases.Register.Calendars;
using Bases.Register.Folders;

namespace Bases.Cli.Check;

internal sealed class CalendarCheck : ICheck
{
    // Days or years: more than any deadline, and from any day that is taken still within what a date can hold.
    private const int LargestCount = 5000;

    private static readonly string[] Columns = ["kind", "start", "n"];

    public string Name => "calendar";

    public string Summary => "working-day arithmetic of a file of cases (--cases FILE [--from DIR])";

    public IReadOnlyList<JsonObject> Run(Arguments arguments)
    {
        var calendar = CheckedRegister.Load(arguments.Value(CheckCommand.From.Name)).Calendar;
        var path = arguments.Needed(CheckCommand.Cases);
        var table = CsvTable.Read(FolderText.Of(path) ?? throw new CouldNotRunException($"There is no file {path}."));
        if (Columns.FirstOrDefault(column => !table.Header.Contains(column)) is { } missing)
        {
            throw new CouldNotRunException($"{path}: there is no column {missing}.");
        }

        if (table.Header.GroupBy(column => column, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            throw new CouldNotRunException($"{path}: the column {twice.Key} is there twice.");
        }

        return [.. table.Rows.Select((row, i) => Compute(row, table.Header, calendar, $"{path}: row {i + 1}"))];
    }

    private static JsonObject Compute(IReadOnlyList<string> row, IReadOnlyList<string> header, WorkingCalendar calendar, string where)
    {
        var cells = header.Select((name, i) => (name, text: i < row.Count ? row[i].Trim() : "")).ToDictionary(c => c.name, c => c.text);
        var start = Dates.Parse(cells["start"], where);
        var n =
            cells["n"].Length == 0 ? 0
            : int.TryParse(cells["n"], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number is >= -LargestCount and <= LargestCount
                ? number
            : throw new CouldNotRunException($"{where}: {cells["n"]} is not a whole number of at most {LargestCount}.");
        var result = cells["kind"] switch
        {
            "publicity" => calendar.Add(start, n),
            "deadline_rollforward" => calendar.OnOrAfter(start),
            "reminder_rollback" => calendar.OnOrBefore(start.AddDays(-n)),
            "anniversary" => new LegalDay(LegalTime.Anniversary(start, n), Provisional: false),
            var kind => throw new CouldNotRunException($"{where}: there is no kind {kind}."),
        };
        var line = new JsonObject();
        foreach (var (name, text) in cells)
        {
            line[name] = text;
        }

        line["result"] = Dates.Text(result.Date);
        if (result.Provisional)
        {
            line["provisional"] = true;
        }

        return line;
    }
}
