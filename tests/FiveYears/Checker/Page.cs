using System.Globalization;
using System.Net;
using System.Text;

namespace Bases.FiveYears.Checker;

/// <summary>What happened to each base, when and under which article, as a page that a person can read.</summary>
internal static class Page
{
    private static readonly (string Status, string Word, string Article)[] Ends =
    [
        ("effective", "有效", ""),
        ("voluntarily_ended", "自愿终止或退出", "第二十三、三十条"),
        ("terminated", "终止并注销", "第二十八条"),
        ("revoked", "撤销命名", "第二十九条"),
        ("superseded", "重新命名", "第三十一条"),
    ];

    private static readonly (string Regime, string Word)[] Regimes =
    [
        ("new", "本办法命名"),
        ("grandfathered", "施行前认定"),
        ("redesignated", "重新命名"),
        ("national", "国家级纳入"),
    ];

    public static string Of(Dossier dossier, IReadOnlyList<Violation> violations)
    {
        var page = new StringBuilder(Head);
        Text(
            page,
            "p",
            $"{dossier.Bases.Count} 个虚构基地，自 {Day(Catalogue.FirstDay)} 至 {Day(Calendar.DayOf(dossier.Evidence.Until))}，按本系统的流程在模拟时钟上运行。以下内容只取自日志、邮件和登记簿，由一套独立的核验程序整理。"
        );
        Text(
            page,
            "p",
            "Fictional bases from the first to the last day of the regulation, by the procedures of workflows/ on a simulated clock. What follows is taken from the journal, the mails and the register alone.",
            "en"
        );
        Verdict(page, dossier, violations);
        Bases(page, dossier);
        Years(page, dossier);
        Calls(page, dossier);
        Lives(page, dossier);
        return page.Append("</main>").Append(Script).Append("</body></html>\n").ToString();
    }

    private static void Verdict(StringBuilder page, Dossier dossier, IReadOnlyList<Violation> violations)
    {
        page.Append("<section class=\"verdict ").Append(violations.Count == 0 ? "good" : "bad").Append("\">");
        Text(page, "strong", violations.Count == 0 ? "核验结论：没有不符合办法之处" : $"核验结论：{violations.Count} 处不符合办法");
        Text(
            page,
            "span",
            $"核对 {Checks.All.Count} 组规则、{dossier.Years.Count} 份年度考核、{dossier.Applications.Count} 件申请、{dossier.Evidence.Last("evaluation").Count()} 次绩效评估、{dossier.Evidence.Mails.Count} 封邮件、{dossier.Evidence.Journal.Count} 条日志。"
        );
        page.Append("</section>");
        foreach (var violation in violations)
        {
            Text(page, "p", violation.ToString(), "bad");
        }
    }

    private static void Bases(StringBuilder page, Dossier dossier)
    {
        Heading(page, "基地现状", "Bases at the end");
        page.Append("<table><thead>");
        Row(page, "th", ["", .. Ends.Select(end => end.Word), "合计"]);
        page.Append("</thead><tbody>");
        foreach (var (regime, word) in Regimes)
        {
            var own = dossier.Bases.Where(named => named.Regime == regime).ToList();
            Row(page, "td", [word, .. Ends.Select(end => Count(own.Count(named => named.Status == end.Status))), Count(own.Count)]);
        }

        Row(
            page,
            "th",
            ["合计", .. Ends.Select(end => Count(dossier.Bases.Count(named => named.Status == end.Status))), Count(dossier.Bases.Count)]
        );
        Row(page, "td", ["依据", .. Ends.Select(end => end.Article), ""]);
        page.Append("</tbody></table>");
    }

    private static void Years(StringBuilder page, Dossier dossier)
    {
        Heading(page, "逐年情况", "Year by year");
        page.Append("<table><thead>");
        Row(
            page,
            "th",
            [
                "年度",
                "命名、纳入",
                "年度考核应报",
                "考核合格",
                "考核不合格",
                "绩效评估",
                "评估优秀",
                "评估不合格",
                "重大变化",
                "终止、撤销等",
                "年末有效",
            ]
        );
        page.Append("</thead><tbody>");
        foreach (var year in Enumerable.Range(Catalogue.FirstDay.Year, Catalogue.LastDay.Year - Catalogue.FirstDay.Year + 1))
        {
            var owed = dossier.Years.Where(entry => entry.ReportYear == year).ToList();
            var held = dossier
                .Evidence.Last("evaluation")
                .Where(entry => Evidence.Day(entry.Content["resultOn"])?.Year == year)
                .Select(entry => Evidence.Text(entry.Content["result"]))
                .ToList();
            Row(
                page,
                "td",
                [
                    $"{year}",
                    Count(dossier.Bases.Count(named => named.From.Year == year && named.From >= Catalogue.FirstDay)),
                    Count(owed.Count),
                    Count(owed.Count(entry => entry.Base.ResultOf(year) == "qualified")),
                    Count(owed.Count(entry => entry.Base.ResultOf(year) == "unqualified")),
                    Count(held.Count),
                    Count(held.Count(result => result == "excellent")),
                    Count(held.Count(result => result == "unqualified")),
                    Count(
                        dossier.Bases.Sum(named => named.Changes.Count(change => Evidence.Day(change!["occurredOn"])!.Value.Year == year))
                    ),
                    Count(dossier.Bases.Count(named => named.EndedOn?.Year == year)),
                    Count(dossier.Bases.Count(named => named.IsEffectiveOn(LastDayOf(year)))),
                ]
            );
        }

        page.Append("</tbody></table>");
        Text(page, "p", "年度考核按报告年度列；合格与不合格之外，为经认定不作结论或尚在办理。2027年截至最后一日。", "en");
    }

    private static void Calls(StringBuilder page, Dossier dossier)
    {
        Heading(page, "征集与认定", "Calls and applications");
        page.Append("<table class=\"calls\"><thead>");
        Row(page, "th", ["批次", "申报期", "申请", "受理", "公示期", "公示", "异议", "命名", "未命名的去向"]);
        page.Append("</thead><tbody>");
        foreach (var call in dossier.Evidence.Last("call").OrderBy(call => Evidence.Instant(call.Content["opensAt"])))
        {
            var own = dossier.Applications.Where(application => application.Call == call.Id).ToList();
            var publicity = dossier
                .Evidence.Last("publicity")
                .FirstOrDefault(entry => Evidence.Text(entry.Content["callId"]) == call.Id)
                ?.Content;
            var listed = publicity is null ? [] : Publicities.Listed(publicity);
            var left = own.Where(application => application.First("named") is null).GroupBy(application => Word(application.Status));
            Row(
                page,
                "td",
                [
                    Evidence.Text(call.Content["title"])!,
                    Period(Moment(call.Content["opensAt"]), Moment(call.Content["closesAt"])),
                    Count(own.Count),
                    Count(own.Count(application => application.First("accepted") is not null)),
                    publicity is null ? "—" : Period(Moment(publicity["publishedAt"]), Evidence.Day(publicity["chosenEnd"])!.Value),
                    Count(listed.Count),
                    Count(
                        dossier.Evidence.Last("objection").Count(entry => listed.Contains(Evidence.Text(entry.Content["applicationId"])!))
                    ),
                    Count(own.Count(application => application.First("named") is not null)),
                    string.Join("，", left.Select(group => $"{group.Key} {group.Count()}")),
                ]
            );
        }

        page.Append("</tbody></table>");
    }

    private static void Lives(StringBuilder page, Dossier dossier)
    {
        Heading(page, "逐个基地", "Base by base");
        page.Append(Filters);
        foreach (
            var named in dossier
                .Bases.Where(named => named.From != DateOnly.MaxValue)
                .OrderBy(named => named.From)
                .ThenBy(named => named.Id, StringComparer.Ordinal)
        )
        {
            Life(page, dossier, named);
        }
    }

    private static void Life(StringBuilder page, Dossier dossier, NamedBase named)
    {
        var story = Story.Of(dossier, named);
        var host = dossier.Evidence.Find("host", named.HostAt(dossier.Evidence.Until))!;
        var kinds = string.Join(' ', story.Select(happening => happening.Kind).Distinct());
        var end = Ends.First(entry => entry.Status == named.Status).Word;
        page.Append(
            CultureInfo.InvariantCulture,
            $"<details class=\"base\" id=\"{named.Id}\" data-state=\"{named.Status}\" data-regime=\"{named.Regime}\" data-kinds=\"{kinds}\"><summary><b>{WebUtility.HtmlEncode(Evidence.Text(named.Last["baseNumber"]))}</b><span>{WebUtility.HtmlEncode(named.Name)}</span><span class=\"en\">{WebUtility.HtmlEncode($"{Evidence.Text(host["name"])}　{Evidence.Text(host["city"])}")}</span><i class=\"{named.Status}\">{end}{(named.EndedOn is { } on ? " " + Day(on) : "")}</i></summary><ol>"
        );
        foreach (var happening in story)
        {
            page.Append(
                CultureInfo.InvariantCulture,
                $"<li class=\"{happening.Tone}\"><time datetime=\"{happening.On:yyyy-MM-dd}\">{Day(happening.On)}</time>"
            );
            Text(page, "span", happening.What);
            Text(page, "em", happening.Article);
            page.Append("</li>");
        }

        page.Append("</ol></details>\n");
    }

    public static string Day(DateOnly day) => FormattableString.Invariant($"{day.Year}年{day.Month}月{day.Day}日");

    /// <summary>The year is said once where it is the same.</summary>
    private static string Period(DateOnly from, DateOnly to) =>
        from.Year == to.Year ? FormattableString.Invariant($"{Day(from)}至{to.Month}月{to.Day}日") : $"{Day(from)}至{Day(to)}";

    public static string Word(string status) =>
        status switch
        {
            "not_recommended" => "不推荐",
            "not_accepted" => "不予受理",
            "disagreed" => "不同意",
            "withdrawn" => "撤回",
            "rejected" => "驳回",
            "overdue" => "逾期未提交",
            _ => "在办",
        };

    private static DateOnly Moment(System.Text.Json.Nodes.JsonNode? node) => Calendar.DayOf(Evidence.Instant(node)!.Value);

    private static DateOnly LastDayOf(int year) => year == Catalogue.LastDay.Year ? Catalogue.LastDay : new DateOnly(year, 12, 31);

    private static string Count(int number) => number == 0 ? "—" : number.ToString(CultureInfo.InvariantCulture);

    private static void Heading(StringBuilder page, string chinese, string english) =>
        page.Append(CultureInfo.InvariantCulture, $"<h2>{chinese} <span class=\"en\">{english}</span></h2>\n");

    private static void Row(StringBuilder page, string tag, IReadOnlyList<string> cells)
    {
        page.Append("<tr>");
        foreach (var cell in cells)
        {
            Text(page, tag, cell);
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
            .Append('>');

    private const string Head = """
        <!doctype html>
        <html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
        <title>五年运行 · Five years</title>
        <style>
        body{font:15px/1.6 system-ui,"Noto Sans CJK SC","Microsoft YaHei",sans-serif;margin:0;background:#f6f8fb;color:#1d273b}
        main{max-width:76rem;margin:0 auto;padding:1.5rem}
        h1{margin:0 0 .5rem}h2{margin:2rem 0 .5rem;font-size:1.2rem}
        .en{color:#5a6675;font-size:.88em;font-weight:400}
        table{border-collapse:collapse;background:#fff;width:100%;font-variant-numeric:tabular-nums}
        th,td{border:1px solid #dce1e7;padding:.35rem .6rem;text-align:right;vertical-align:top}
        th:first-child,td:first-child,table.calls th:last-child,table.calls td:last-child{text-align:left}
        table.calls td:nth-child(2),table.calls td:nth-child(5){white-space:nowrap}
        th{background:#eef2f7;font-weight:600}
        .verdict{padding:.8rem 1rem;border-left:4px solid;background:#fff;margin:1rem 0}
        .verdict strong{display:block;font-size:1.1rem}.verdict span{color:#1d273b}
        .good{color:#166b3e;border-color:#1b7f4b}.bad{color:#b42318;border-color:#b42318}
        form{display:flex;flex-wrap:wrap;gap:.6rem;align-items:center;margin:.5rem 0 1rem;position:sticky;top:0;background:#f6f8fb;padding:.5rem 0}
        select,input,button{font:inherit;padding:.25rem .5rem;border:1px solid #b8c2cf;border-radius:4px;background:#fff}
        output{color:#5a6675}
        details{background:#fff;border:1px solid #dce1e7;margin:-1px 0 0}
        summary{display:grid;grid-template-columns:9.5rem 17rem 1fr 15rem;gap:.8rem;padding:.4rem .8rem;cursor:pointer}
        summary i{font-style:normal;text-align:right}
        i.effective{color:#166b3e}i.terminated,i.revoked{color:#b42318}i.voluntarily_ended,i.superseded{color:#7a5b00}
        ol{list-style:none;margin:0;padding:.2rem .8rem .6rem 1.4rem}
        li{display:grid;grid-template-columns:9.5rem 1fr 9rem;gap:.8rem;border-left:2px solid #b8c2cf;padding:.15rem 0 .15rem .8rem}
        li em{font-style:normal;color:#5a6675;text-align:right}
        li.warn{border-color:#d39e00}li.end{border-color:#b42318}li.well{border-color:#1b7f4b}
        .hidden{display:none}
        @media print{form{display:none}details{break-inside:avoid}}
        </style></head><body><main>
        <h1>五年运行 <span class="en">Five years of the regulation</span></h1>

        """;

    private const string Filters = """
        <form><label>状态 <select name="state"><option value="">全部</option><option value="effective">有效</option><option value="voluntarily_ended">自愿终止或退出</option><option value="terminated">终止并注销</option><option value="revoked">撤销命名</option><option value="superseded">重新命名</option></select></label>
        <label>来源 <select name="regime"><option value="">全部</option><option value="new">本办法命名</option><option value="grandfathered">施行前认定</option><option value="redesignated">重新命名</option><option value="national">国家级纳入</option></select></label>
        <label>事项 <select name="kind"><option value="">全部</option><option value="application">申报与认定</option><option value="objection">异议</option><option value="annual-bad">年度考核不合格</option><option value="change">重大变化</option><option value="evaluation">绩效评估</option><option value="ending">终止或撤销案件</option><option value="finding">诚信核查</option><option value="choice">专项命名、推荐、支持</option></select></label>
        <label>查找 <input name="text" type="search" placeholder="编号、名称、单位、市州"></label>
        <button type="button" name="open">全部展开</button><output></output></form>

        """;

    private const string Script = """
        <script>
        const form = document.querySelector('form'), bases = [...document.querySelectorAll('details.base')];
        function show() {
          const { state, regime, kind, text } = form.elements; let shown = 0;
          for (const base of bases) {
            const fits = (!state.value || base.dataset.state === state.value) && (!regime.value || base.dataset.regime === regime.value)
              && (!kind.value || base.dataset.kinds.split(' ').includes(kind.value)) && base.querySelector('summary').textContent.includes(text.value.trim());
            base.classList.toggle('hidden', !fits); shown += fits;
          }
          form.querySelector('output').textContent = `显示 ${shown} 个，共 ${bases.length} 个`;
        }
        form.addEventListener('input', show);
        form.addEventListener('submit', event => event.preventDefault());
        form.elements.open.addEventListener('click', event => {
          const open = event.target.textContent === '全部展开';
          for (const base of bases) base.open = open;
          event.target.textContent = open ? '全部收起' : '全部展开';
        });
        function reveal() { const base = location.hash && document.getElementById(location.hash.slice(1)); if (base) { base.open = true; base.scrollIntoView(); } }
        addEventListener('hashchange', reveal); show(); reveal();
        </script>
        """;
}
