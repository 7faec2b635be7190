using System.Text.Json.Nodes;
using Bases.Cli.CommandLine;
using Bases.Infrastructure.Documents;
using Bases.Register;
using Bases.Register.Calendars;
using Bases.Register.Imports;
using Bases.Register.Json;

namespace Bases.Cli.Check;

internal sealed class ImportCheck : ICheck
{
    public string Name => "import";

    public string Summary => "what an import would do with every row (FILE.csv or .xlsx [--kind KIND] [--from DIR] [--as-of DATE])";

    public IReadOnlyList<JsonObject> Run(Arguments arguments)
    {
        var path = arguments.Operands.Count > 1 ? arguments.Operands[1] : throw new CouldNotRunException("Missing: FILE.csv.");
        if (!File.Exists(path))
        {
            throw new CouldNotRunException($"There is no file {path}.");
        }

        var id = arguments.Value(CheckCommand.Kind.Name) ?? ImportKinds.Hosts.Id;
        var kind =
            ImportKinds.Find(id)
            ?? throw new CouldNotRunException(
                $"{id} cannot be imported; it may be {string.Join(", ", ImportKinds.All.Select(known => known.Id))}."
            );
        var data = CheckedRegister.Load(arguments.Value(CheckCommand.From.Name));
        var today = arguments.Value(CheckCommand.AsOf.Name) is { } day ? Dates.Parse(day) : LegalTime.DayOf(DateTimeOffset.UtcNow);
        try
        {
            return
            [
                .. Read(kind, path, data.Register, today)
                    .Select(row => new JsonObject
                    {
                        ["row"] = row.Row,
                        ["verdict"] = RegisterJson.Name(row.Verdict),
                        ["reason"] = row.Reason,
                    }),
            ];
        }
        catch (Exception problem) when (problem is ImportFileException or FormatException)
        {
            throw new CouldNotRunException($"{path}: {problem.Message}");
        }
    }

    private static IReadOnlyList<ImportedRow> Read(ImportKind kind, string path, IRegister register, DateOnly today) =>
        path.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase)
            ? kind.Read(XlsxReader.Read(File.ReadAllBytes(path)), register, today)
            : kind.Read(File.ReadAllBytes(path), register, today);
}
