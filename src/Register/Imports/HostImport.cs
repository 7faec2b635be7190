using Bases.Register.Codes;
using Bases.Register.Folders;
using Bases.Register.Hosts;
using Bases.Register.Policies;

namespace Bases.Register.Imports;

/// <summary>A clerk's table of host units, row by row: nothing is taken over before a person has seen the verdicts.</summary>
public static class HostImport
{
    private static readonly (string Field, string[] Names)[] Columns =
    [
        ("name", ["单位名称", "name"]),
        ("uscc", ["统一社会信用代码", "uscc"]),
        ("branch", ["单位类型", "branch"]),
        ("city", ["所在市州", "city"]),
        ("affiliation", ["隶属关系", "affiliation"]),
        ("registeredOn", ["注册日期", "registeredOn"]),
        ("contactEmail", ["联系邮箱", "contactEmail"]),
    ];

    /// <param name="today">A registration after this day cannot be true.</param>
    /// <exception cref="ImportFileException">The file as a whole cannot be used.</exception>
    public static IReadOnlyList<ImportedRow> Read(byte[] content, IRegister register, DateOnly today)
    {
        try
        {
            return Read(CsvTable.Read(TextDecoding.Decode(content).Text), register, today);
        }
        catch (System.Text.DecoderFallbackException)
        {
            throw new ImportFileException("文件编码既不是UTF-8也不是GB18030");
        }
    }

    /// <param name="today">A registration after this day cannot be true.</param>
    /// <exception cref="ImportFileException">The table as a whole cannot be used.</exception>
    public static IReadOnlyList<ImportedRow> Read(CsvTable table, IRegister register, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(register);
        var positions = Positions(table.Header);
        var reader = new HostRowReader(
            Codes(register, CodeList.Cities),
            Codes(register, CodeList.Branches),
            Codes(register, CodeList.Affiliations),
            Policy.On(register, today).Text("host.province"),
            today
        );
        var known = register.All<Host>().Where(host => !host.Withdrawn).ToList();
        var seen = known.ToDictionary(host => host.Uscc, host => $"登记簿中的{host.HostId}", StringComparer.Ordinal);
        var names = known
            .ToLookup(host => host.Name, host => host.Uscc, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        return [.. table.Rows.Select((cells, i) => Judge(reader, cells, positions, table.Header.Count, i + 1, seen, names))];
    }

    private static ImportedRow Judge(
        HostRowReader reader,
        IReadOnlyList<string> cells,
        Dictionary<string, int> positions,
        int width,
        int row,
        Dictionary<string, string> seen,
        Dictionary<string, string> names
    )
    {
        if (cells.Count != width)
        {
            return new ImportedRow(row, ImportVerdict.Error, $"应有{width}列，实有{cells.Count}列", null);
        }

        var read = reader.Read(positions.ToDictionary(column => column.Key, column => cells[column.Value]));
        if (read.Host is not { } host)
        {
            return new ImportedRow(row, ImportVerdict.Error, string.Join("；", read.Problems), null)
            {
                Unit = cells[positions["name"]].Trim(),
            };
        }

        if (!seen.TryAdd(host.Uscc, $"第{row}行"))
        {
            return new ImportedRow(row, ImportVerdict.Duplicate, $"统一社会信用代码与{seen[host.Uscc]}相同", host);
        }

        var notes = read.Notes.ToList();
        if (!names.TryAdd(host.Name, host.Uscc) && names[host.Name] != host.Uscc)
        {
            notes.Add($"另有同名单位，信用代码为{names[host.Name]}");
        }

        return notes.Count == 0
            ? new ImportedRow(row, ImportVerdict.Ok, "可导入", host)
            : new ImportedRow(row, ImportVerdict.Warn, string.Join("；", notes), host);
    }

    private static Dictionary<string, int> Positions(IReadOnlyList<string> header)
    {
        var positions = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (field, columnNames) in Columns)
        {
            var position = Enumerable.Range(0, header.Count).FirstOrDefault(i => columnNames.Contains(header[i]), -1);
            positions[field] = position >= 0 ? position : throw new ImportFileException($"缺少“{columnNames[0]}”列");
        }

        return positions;
    }

    private static CodeList Codes(IRegister register, string id) =>
        register.Find<CodeList>(id) ?? throw new ImportFileException($"登记簿缺少代码表 {id}");
}

/// <summary>The file as a whole cannot be imported.</summary>
public sealed class ImportFileException(string message) : Exception(message);
