using Bases.Register.Imports;
using Bases.Server.Layout;

namespace Bases.Server.Features.Registers.Imports;

/// <summary>An empty table of a kind: its heads in Chinese, one row as an example, and on a sheet of its own what each column means.</summary>
internal static class ImportTemplate
{
    public static IResult Of(ImportKind kind, FileFormat format) =>
        ListFile.Blank(
            format,
            kind.Name.Zh,
            $"{kind.Name.Zh}导入模板",
            [.. kind.Columns.Select(column => column.Name.Zh)],
            [.. kind.Columns.Select(column => column.Example)],
            ("填写说明", [.. kind.Columns.Select(column => (column.Name.Zh, Means(column)))])
        );

    private static string Means(ImportColumn column) =>
        (column.Optional ? "可以没有这一列" : "须有这一列") + (column.Hint is { } hint ? "；" + hint.Zh : "");
}
