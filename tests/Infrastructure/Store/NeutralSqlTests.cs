using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Bases.Infrastructure.Tests.Store;

/// <summary>SQL that a step or a query runs is understood by SQLite and by PostgreSQL alike (ADR 0006); migrations have a folder for each.</summary>
public sealed partial class NeutralSqlTests
{
    [Fact]
    public void ShouldUseNothingThatOneDatabaseAloneUnderstands()
    {
        var folder = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(SourceFile())!, "../../../src/Infrastructure"));
        var statements = Directory
            .EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(file => !IsOneDatabases(Path.GetRelativePath(folder, file)))
            .SelectMany(file =>
                Statement().Matches(File.ReadAllText(file)).Select(found => (File: Path.GetFileName(file), Sql: found.Value))
            )
            .ToList();

        statements.Count.ShouldBeGreaterThan(80, "the statements are found");
        statements.Where(statement => OneDatabaseAlone().IsMatch(statement.Sql)).ShouldBeEmpty();
    }

    private static bool IsOneDatabases(string path) =>
        path.Contains("Migrations", StringComparison.Ordinal)
        || path.EndsWith("Store/Database.cs", StringComparison.Ordinal)
        || path.StartsWith("obj", StringComparison.Ordinal);

    [GeneratedRegex("\"(?:SELECT|INSERT|UPDATE|DELETE|WITH|PRAGMA|SAVEPOINT)\\b[^\"]*\"")]
    private static partial Regex Statement();

    [GeneratedRegex(
        @"\b(INSERT OR|REPLACE INTO|PRAGMA|ROWID|AUTOINCREMENT|GLOB|IFNULL\(|json_\w+\(|julianday|strftime|group_concat|last_insert_rowid|ILIKE|RETURNING|::\w|DISTINCT ON|IS NOT DISTINCT|ON CONFLICT DO)\b|`|\bLIMIT\s+\S+\s*,",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex OneDatabaseAlone();

    private static string SourceFile([CallerFilePath] string path = "") => path;
}
