using Bases.Infrastructure.Documents;
using Bases.Server.Access;
using Bases.Server.Wording;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bases.Server.Layout;

/// <summary>
/// Any list as a file, exactly what is shown: csv or xlsx with numbers and dates as such. What somebody who is signed in
/// takes away says who, when and how it was chosen (catalogue §6, export watermark); what the public takes does not.
/// </summary>
public sealed class ListFile(Viewer viewer, Dates dates, Words words, IHttpContextAccessor http)
{
    /// <param name="name">What the list is called, in both languages; the file's name with the day.</param>
    public IResult Of<T>(
        FileFormat format,
        (string Chinese, string English) name,
        IReadOnlyList<ListColumn<T>> columns,
        IEnumerable<T> items
    )
    {
        ArgumentNullException.ThrowIfNull(columns);
        var title = words[name];
        var heads = columns.Select(column => words[column.Chinese, column.English]).ToList();
        var rows = items.Select(item => columns.Select(column => column.Value(item)).ToList()).ToList();
        var file = $"{title}-{dates.Today:yyyyMMdd}";
        return ReferenceEquals(format, FileFormat.Xlsx)
            ? Workbook(XlsxWriter.Write(title, heads, rows, Mark(title, rows.Count)), file)
            : Text(Marked(heads, rows), file);
    }

    /// <summary>A table that is to be filled in and sent back: it does not say who took it.</summary>
    /// <param name="notes">What the columns mean; a csv has no place for it.</param>
    public static IResult Blank(
        FileFormat format,
        string title,
        string file,
        IReadOnlyList<string> heads,
        IReadOnlyList<object?> example,
        (string Sheet, IReadOnlyList<(string Name, string Value)> Lines) notes
    ) =>
        ReferenceEquals(format, FileFormat.Xlsx)
            ? Workbook(XlsxWriter.Write(title, heads, [example], notes: notes), file)
            : Text(Csv.Write(heads, [example]), file);

    private static FileContentHttpResult Workbook(byte[] content, string file) =>
        TypedResults.File(content, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", file + ".xlsx");

    private static FileContentHttpResult Text(byte[] content, string file) =>
        TypedResults.File(content, "text/csv; charset=utf-8", file + ".csv");

    /// <summary>A csv has no foot: the mark is a column of its own, so that it stays with every line.</summary>
    private byte[] Marked(List<string> heads, List<List<object?>> rows)
    {
        if (viewer.SignedIn)
        {
            heads.Add(words["导出标记", "Exported by"]);
            var mark = $"{viewer.DisplayName}（{viewer.UserName}） {dates.Now:yyyy-MM-dd HH:mm}";
            rows.ForEach(row => row.Add(mark));
        }

        return Csv.Write(heads, rows);
    }

    private IReadOnlyList<(string Name, string Value)>? Mark(string title, int count) =>
        viewer.SignedIn
            ?
            [
                (words["名单", "List"], title),
                (words["导出人", "Exported by"], $"{viewer.DisplayName}（{viewer.UserName}）"),
                (words["导出时间", "Exported at"], $"{dates.Now:yyyy-MM-dd HH:mm:ss}"),
                (words["行数", "Lines"], $"{count}"),
                (words["筛选条件", "Filter"], Uri.UnescapeDataString(http.HttpContext?.Request.QueryString.Value ?? "")),
                (words["说明", "Note"], words["内部资料，请勿外传", "Internal, not to be passed on"]),
            ]
            : null;
}

/// <summary>A column of an exported list.</summary>
/// <param name="Value">Text, a number, <see cref="DateOnly"/>, <see cref="DateTimeOffset"/>, bool or null.</param>
public sealed record ListColumn<T>(string Chinese, string English, Func<T, object?> Value);
