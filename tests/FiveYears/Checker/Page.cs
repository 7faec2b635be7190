using System.Globalization;
using System.Net;
using System.Text;

namespace Bases.FiveYears.Checker;

/// <summary>What happened to each base, when and under which article, as a page that a person can read.</summary>
public static class Page
{
    public static string Of(string folder)
    {
        var evidence = Evidence.Read(folder);
        var bases = evidence.Last("base").Select(entry => new NamedBase(evidence, entry.Content)).ToList();
        var years = Years.Of(evidence, bases);
        var violations = Examination.Of(folder);
        var page = new StringBuilder();
        page.Append(Head);
        Text(
            page,
            "p",
            $"{bases.Count} 个虚构基地，自 {Catalogue.FirstDay:yyyy-MM-dd} 至 {Calendar.DayOf(evidence.Journal[^1].At):yyyy-MM-dd}，按 workflows/ 中的流程在模拟时钟上运行。以下内容只取自日志、邮件和登记簿。"
        );
        Text(
            page,
            "p",
            $"{bases.Count} fictional bases from the first to the last day of the regulation, by the procedures of workflows/ on a simulated clock. What follows is taken from the journal, the mails and the register alone.",
            "en"
        );
        Summary(page, evidence, bases, years, violations);
        foreach (var named in bases)
        {
            Base(page, named, Story.Of(evidence, named, years));
        }

        return page.Append("</main></body></html>\n").ToString();
    }

    private const string Head = """
        <!doctype html>
        <html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
        <title>五年运行 · Five years</title>
        <style>
        body{font:15px/1.6 system-ui,"Noto Sans CJK SC",sans-serif;margin:0;background:#f6f8fb;color:#1d273b}
        main{max-width:70rem;margin:0 auto;padding:1.5rem}
        .en{color:#667382;font-size:.9em}
        table{border-collapse:collapse;background:#fff;width:100%;margin:.5rem 0 1.5rem}
        th,td{border:1px solid #dce1e7;padding:.3rem .6rem;text-align:left;vertical-align:top}
        th{background:#eef2f7;font-weight:600}
        h2{margin:1.5rem 0 .25rem;font-size:1.1rem}
        td:first-child{white-space:nowrap;width:8rem}td:last-child{width:11rem}
        .bad{color:#b42318;font-weight:600}.good{color:#1b7f4b}
        nav a{margin-right:.6rem;display:inline-block}
        </style></head><body><main>
        <h1>五年运行 <span class="en">Five years</span></h1>
        """;

    private static void Summary(
        StringBuilder page,
        Evidence evidence,
        IReadOnlyList<NamedBase> bases,
        IReadOnlyList<Year> years,
        IReadOnlyList<Violation> violations
    )
    {
        page.Append("<table>");
        Row(page, "有效", $"{bases.Count(named => named.EndedOn is null)}", "effective");
        Row(page, "自愿终止", $"{bases.Count(named => named.Status == "voluntarily_ended")}", "第二十三条 art. 23");
        Row(page, "终止并注销", $"{bases.Count(named => named.Status == "terminated")}", "第二十八条 art. 28");
        Row(page, "撤销命名", $"{bases.Count(named => named.Status == "revoked")}", "第二十九条 art. 29");
        foreach (var year in years.GroupBy(year => year.ReportYear))
        {
            Row(
                page,
                $"{year.Key} 年度考核",
                $"应报 {year.Count()}，合格 {year.Count(entry => entry.Base.ResultOf(year.Key) == "qualified")}，不合格 {year.Count(entry => entry.Base.ResultOf(year.Key) == "unqualified")}",
                "第二十二条 art. 22"
            );
        }

        var held = evidence.Last("evaluation").Select(entry => Evidence.Text(entry.Content["result"])).ToList();
        Row(
            page,
            "绩效评估",
            $"优秀 {held.Count(result => result == "excellent")}，合格 {held.Count(result => result == "qualified")}，不合格 {held.Count(result => result == "unqualified")}，在办 {held.Count(result => result is null)}",
            "第二十四、二十五条 art. 24, 25"
        );
        Row(
            page,
            "邮件",
            $"{evidence.Mails.Count}，其中年度报告提醒 {evidence.Mails.Count(mail => mail.Template == Reminders.Template)}",
            "mails"
        );
        Row(page, "日志", $"{evidence.Journal.Count}", "journal records");
        page.Append(CultureInfo.InvariantCulture, $"<tr><td>核验</td><td class=\"{(violations.Count == 0 ? "good" : "bad")}\">");
        page.Append(violations.Count == 0 ? "没有不符合办法之处" : $"{violations.Count} 处不符")
            .Append("</td><td>examined</td></tr></table>");
        foreach (var violation in violations)
        {
            Text(page, "p", violation.ToString(), "bad");
        }

        page.Append("<nav>");
        foreach (var named in bases)
        {
            page.Append(CultureInfo.InvariantCulture, $"<a href=\"#{named.Id}\">{named.Id}</a>");
        }

        page.Append("</nav>");
    }

    private static void Base(StringBuilder page, NamedBase named, IReadOnlyList<Happening> story)
    {
        page.Append(CultureInfo.InvariantCulture, $"<h2 id=\"{named.Id}\">{named.Id} {WebUtility.HtmlEncode(named.Name)}</h2><table>");
        foreach (var happening in story)
        {
            Row(page, happening.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), happening.What, happening.Article);
        }

        page.Append("</table>");
    }

    private static void Row(StringBuilder page, params string[] cells)
    {
        page.Append("<tr>");
        foreach (var cell in cells)
        {
            Text(page, "td", cell);
        }

        page.Append("</tr>\n");
    }

    private static void Text(StringBuilder page, string tag, string content, string? kind = null) =>
        page.Append('<')
            .Append(tag)
            .Append(kind is null ? "" : $" class=\"{kind}\"")
            .Append('>')
            .Append(WebUtility.HtmlEncode(content))
            .Append("</")
            .Append(tag)
            .Append(">\n");
}
