using System.Globalization;
using System.Net.Mail;
using Bases.Register.Codes;
using Bases.Register.Hosts;
using Bases.Register.Json;

namespace Bases.Register.Imports;

/// <summary>Reads one row: what cannot be true is a problem, what had to be changed to be read is a note.</summary>
internal sealed class HostRowReader(CodeList cities, CodeList branches, CodeList affiliations, string province, DateOnly today)
{
    // A spreadsheet would run such a cell when the file is exported again.
    private const string FormulaStarts = "=+-@\t\r";
    private static readonly string[] OtherDateFormats = ["yyyy/M/d", "yyyy.M.d", "yyyy-M-d", "yyyy年M月d日", "yyyyMMdd"];

    public (Host? Host, IReadOnlyList<string> Problems, IReadOnlyList<string> Notes) Read(IReadOnlyDictionary<string, string> cells)
    {
        var problems = new List<string>();
        var notes = new List<string>();
        foreach (var cell in cells.Values.Where(IsFormula))
        {
            problems.Add($"单元格“{Shorten(cell)}”以公式字符开头，可能是电子表格公式注入");
        }

        if (cells.Values.Any(cell => cell.Any(c => char.IsControl(c) || c == '\uFFFD')))
        {
            problems.Add("含有控制字符或乱码");
        }

        var name = Name(cells["name"], problems, notes);
        var uscc = Uscc(cells["uscc"], problems, notes);
        var branch = Find(branches, cells["branch"], "单位类型", problems, notes);
        var city = Find(cities, cells["city"], "所在市州", problems, notes);
        var affiliation = Find(affiliations, cells["affiliation"], "隶属关系", problems, notes);
        var registeredOn = Date(cells["registeredOn"], problems, notes);
        var email = Email(cells["contactEmail"], problems, notes);
        if (problems.Count > 0)
        {
            return (null, problems, notes);
        }

        var host = new Host
        {
            HostId = uscc,
            Name = name,
            Uscc = uscc,
            Branch = RegisterJson.Read<Branch>($"\"{branch!.Id}\""),
            Affiliation = RegisterJson.Read<Affiliation>($"\"{affiliation!.Id}\""),
            // The cities of the list are those of the province.
            RegisteredProvince = province,
            City = city!.Id,
            LegalPersonStatus = LegalPersonStatus.Independent,
            RegisteredOn = registeredOn,
            ContactEmail = email,
        };
        return (host, problems, notes);
    }

    private static bool IsFormula(string cell) =>
        cell.Length > 0 && FormulaStarts.Contains(HalfWidth(cell.TrimStart(' ', '　')).FirstOrDefault());

    private static string Name(string cell, List<string> problems, List<string> notes)
    {
        var name = cell.Trim();
        if (name.Length == 0)
        {
            problems.Add("缺少单位名称");
        }
        else if (name != cell)
        {
            notes.Add("已去除单位名称首尾的空格");
        }

        return name;
    }

    private static string Uscc(string cell, List<string> problems, List<string> notes)
    {
        var code = HalfWidth(cell).Trim().ToUpperInvariant();
        if (code.Length == 0)
        {
            problems.Add("缺少统一社会信用代码");
        }
        else if (CreditCode.Problem(code) is { } problem)
        {
            problems.Add(problem);
        }
        else if (code != cell)
        {
            notes.Add("统一社会信用代码已由全角、小写或带空格的写法改为规范写法");
        }

        return code;
    }

    private static Code? Find(CodeList list, string cell, string column, List<string> problems, List<string> notes)
    {
        var text = cell.Trim();
        var code = list.Codes.FirstOrDefault(code => code.Zh == text || code.Id == text);
        if (code is not null)
        {
            return code;
        }

        code = list.Codes.FirstOrDefault(candidate => candidate.Aliases.Contains(text));
        if (code is null)
        {
            problems.Add(text.Length == 0 ? $"缺少{column}" : $"{column}“{Shorten(text)}”不在代码表中");
        }
        else
        {
            notes.Add($"{column}“{text}”按“{code.Zh}”导入");
        }

        return code;
    }

    private DateOnly? Date(string cell, List<string> problems, List<string> notes)
    {
        var text = HalfWidth(cell).Trim();
        var standard = DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        if (!standard && !DateOnly.TryParseExact(text, OtherDateFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out day))
        {
            problems.Add(text.Length == 0 ? "缺少注册日期" : $"注册日期“{Shorten(text)}”不是有效日期");
            return null;
        }

        if (day > today)
        {
            problems.Add($"注册日期{day:yyyy-MM-dd}晚于今天");
        }
        else if (!standard)
        {
            notes.Add($"注册日期“{text}”按{day:yyyy-MM-dd}导入");
        }

        return day;
    }

    private static string? Email(string cell, List<string> problems, List<string> notes)
    {
        var text = cell.Trim();
        if (text.Length == 0)
        {
            notes.Add("没有联系邮箱，无法发送通知");
            return null;
        }

        if (
            !MailAddress.TryCreate(text, out var address)
            || address.Address != text
            || !address.Host.Contains('.', StringComparison.Ordinal)
        )
        {
            problems.Add($"联系邮箱“{Shorten(text)}”不是有效的邮件地址");
        }

        return text;
    }

    private static string HalfWidth(string text) =>
        string.Concat(
            text.Select(c =>
                c switch
                {
                    '　' => ' ',
                    >= '！' and <= '～' => (char)(c - '！' + '!'),
                    _ => c,
                }
            )
        );

    private static string Shorten(string text) => text.Length <= 30 ? text : $"{text[..29]}…";
}
