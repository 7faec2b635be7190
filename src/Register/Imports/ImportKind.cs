using Bases.Register.Folders;
using Bases.Register.Labels;

namespace Bases.Register.Imports;

/// <summary>
/// What a department brings along in a table: units, people, bases or experts. Kinds differ in their columns and in how a row
/// is read; nothing of any kind is taken over before a person has seen the verdicts.
/// </summary>
public abstract class ImportKind
{
    private protected ImportKind(string id, Label name, IReadOnlyList<ImportColumn> columns)
    {
        Id = id;
        Name = name;
        Columns = columns;
    }

    /// <summary>In addresses: the list of the register that the entries come into.</summary>
    public string Id { get; }

    public Label Name { get; }

    public IReadOnlyList<ImportColumn> Columns { get; }

    /// <param name="content">A csv in UTF-8 or GB 18030.</param>
    /// <param name="today">What is dated after this day cannot be true.</param>
    /// <exception cref="ImportFileException">The file as a whole cannot be used.</exception>
    public IReadOnlyList<ImportedRow> Read(byte[] content, IRegister register, DateOnly today)
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

    /// <param name="today">What is dated after this day cannot be true.</param>
    /// <exception cref="ImportFileException">The table as a whole cannot be used.</exception>
    public IReadOnlyList<ImportedRow> Read(CsvTable table, IRegister register, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(register);
        var positions = Positions(table.Header);
        var reader = Reader(register, today);
        return [.. table.Rows.Select((cells, i) => Judge(reader, cells, positions, table.Header.Count, i + 1, today))];
    }

    /// <summary>An entry of this kind.</summary>
    public abstract IRegisterEntry? Find(IRegister register, string id);

    private protected abstract IRowReader Reader(IRegister register, DateOnly today);

    private static ImportedRow Judge(
        IRowReader reader,
        IReadOnlyList<string> line,
        Dictionary<ImportColumn, int> positions,
        int width,
        int row,
        DateOnly today
    )
    {
        if (line.Count != width)
        {
            return new ImportedRow(row, ImportVerdict.Error, $"应有{width}列，实有{line.Count}列", null);
        }

        var cells = new RowCells(positions.ToDictionary(column => column.Key, column => line[column.Value]), today);
        if (positions.All(column => line[column.Value].Trim() == column.Key.Example))
        {
            return new ImportedRow(row, ImportVerdict.Error, "这是模板的示例行，请删除", null) { Unit = cells.Text("name") };
        }

        cells.Suspect();
        if (reader.Read(cells) is not { } entry || cells.Problems.Count > 0)
        {
            return new ImportedRow(row, ImportVerdict.Error, string.Join("；", cells.Problems), null) { Unit = cells.Text("name") };
        }

        if (reader.Same(entry, row) is { } same)
        {
            return new ImportedRow(row, ImportVerdict.Duplicate, same, entry) { Unit = cells.Text("name") };
        }

        IReadOnlyList<string> notes = [.. cells.Notes, .. reader.Oddities(entry)];
        return (
            notes.Count == 0
                ? new ImportedRow(row, ImportVerdict.Ok, "可导入", entry)
                : new ImportedRow(row, ImportVerdict.Warn, string.Join("；", notes), entry)
        ) with
        {
            Unit = cells.Text("name"),
        };
    }

    private Dictionary<ImportColumn, int> Positions(IReadOnlyList<string> header)
    {
        var positions = new Dictionary<ImportColumn, int>();
        foreach (var column in Columns)
        {
            var found = Enumerable.Range(0, header.Count).Where(i => column.IsCalled(header[i])).ToList();
            if (found.Count > 1)
            {
                throw new ImportFileException($"“{column.Name.Zh}”列有{found.Count}个");
            }

            if (found.Count == 1)
            {
                positions[column] = found[0];
            }
            else if (!column.Optional)
            {
                throw new ImportFileException($"缺少“{column.Name.Zh}”列");
            }
        }

        return positions;
    }
}

/// <summary>A kind whose rows become entries of one type.</summary>
public abstract class ImportKind<T> : ImportKind
    where T : class, IRegisterEntry
{
    private protected ImportKind(string id, Label name, IReadOnlyList<ImportColumn> columns)
        : base(id, name, columns) { }

    public override IRegisterEntry? Find(IRegister register, string id)
    {
        ArgumentNullException.ThrowIfNull(register);
        return register.Find<T>(id);
    }
}

/// <summary>The file as a whole cannot be imported.</summary>
public sealed class ImportFileException(string message) : Exception(message);
