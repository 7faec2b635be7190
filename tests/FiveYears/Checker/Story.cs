namespace Bases.FiveYears.Checker;

/// <summary>Something that happened to a base, and the article it happened under.</summary>
internal sealed record Happening(DateOnly On, string What, string Article);

/// <summary>The life of one base, in order.</summary>
internal static class Story
{
    private static readonly Dictionary<string, string> Results = new()
    {
        ["qualified"] = "合格",
        ["unqualified"] = "不合格",
        ["excellent"] = "优秀",
    };

    private static readonly Dictionary<string, string> Kinds = new()
    {
        ["leader"] = "负责人变更",
        ["country"] = "主要合作国别改变",
        ["voluntary_termination"] = "主动提前终止",
    };

    public static IReadOnlyList<Happening> Of(Evidence evidence, NamedBase named, IReadOnlyList<Year> years) =>
        [
            .. Naming(named)
                .Concat(years.Where(year => year.Base.Id == named.Id).SelectMany(year => Annual(evidence, year)))
                .Concat(OfChanges(evidence, named))
                .Concat(OfEvaluations(evidence, named))
                .Concat(OfEndings(evidence, named))
                .OrderBy(happening => happening.On),
        ];

    private static IEnumerable<Happening> Naming(NamedBase named)
    {
        yield return named.Regime switch
        {
            "grandfathered" => new Happening(named.From, "施行前已认定，继续有效", "第三十一条 art. 31"),
            "national" => new Happening(named.From, "国家级基地纳入管理", "第三十条 art. 30"),
            _ => new Happening(named.From, "命名", "第十八条 art. 18"),
        };
    }

    private static IEnumerable<Happening> Annual(Evidence evidence, Year year)
    {
        var reminders = evidence.Mails.Count(mail => mail.Template == Reminders.Template && mail.Case == year.Case);
        var handedIn = year.SubmittedAt is { } at
            ? $"{Calendar.DayOf(at):yyyy-MM-dd}报送{(at > year.Closes ? "（逾期，经认定视为按期）" : "")}"
            : "未报送";
        var on =
            Evidence.Day(year.Base.Report(year.ReportYear)?["decidedOn"])
            ?? Evidence.Day(evidence.Find("annualAssessment", year.Case)?["resultOn"])
            ?? Calendar.DayOf(year.Closes);
        var result = year.Base.ResultOf(year.ReportYear) is { } known ? Results[known] : "不作考核结论";
        yield return new Happening(on, $"{year.ReportYear}年度考核：{result}。提醒{reminders}次，{handedIn}", "第二十二条 art. 22");
    }

    private static IEnumerable<Happening> OfChanges(Evidence evidence, NamedBase named) =>
        from entry in evidence.Last("changeReport")
        where Evidence.Text(entry.Content["baseId"]) == named.Id
        let kind = Evidence.Text(entry.Content["kind"])!
        let reported = Evidence.Instant(entry.Content["reportedAt"])
        select new Happening(
            Evidence.Day(entry.Content["occurredOn"])!.Value,
            $"{Kinds.GetValueOrDefault(kind, kind)}，{(reported is { } at ? $"{Calendar.DayOf(at):yyyy-MM-dd}报告" : "未报告")}（应于{entry.Content["dueOn"]}前）",
            "第二十三条 art. 23"
        );

    private static IEnumerable<Happening> OfEvaluations(Evidence evidence, NamedBase named) =>
        from entry in evidence.Last("evaluation")
        where Evidence.Text(entry.Content["baseId"]) == named.Id
        let result = Evidence.Text(entry.Content["result"])
        select new Happening(
            Evidence.Day(entry.Content["resultOn"]) ?? Evidence.Day(entry.Content["dueOn"]) ?? named.From,
            $"{entry.Content["year"]}年度绩效评估（{entry.Content["dueOn"]}到期）：{(result is null ? "未作结论" : Results[result])}",
            result == "excellent" ? "第二十四、二十五条 art. 24, 25" : "第二十四条 art. 24"
        );

    private static IEnumerable<Happening> OfEndings(Evidence evidence, NamedBase named)
    {
        foreach (
            var entry in evidence.Last("endingCase").Select(last => last.Content).Where(last => Evidence.Text(last["baseId"]) == named.Id)
        )
        {
            var kind = Evidence.Text(entry["kind"]);
            var article = kind switch
            {
                "revocation" => "第二十九条 art. 29",
                "voluntary" => "第二十三条 art. 23",
                _ => "第二十八条 art. 28",
            };
            if (kind != "voluntary")
            {
                var grounds = string.Join("；", entry["grounds"]!.AsArray().Select(ground => Evidence.Text(ground!["reason"])));
                yield return new Happening(Calendar.DayOf(Evidence.Instant(entry["openedAt"])!.Value), "提出处理建议：" + grounds, article);
            }

            if (Evidence.Instant(entry["decision"]?["releasedAt"]) is { } released)
            {
                var what = entry["decision"]!["end"]!.GetValue<bool>()
                    ? kind switch
                    {
                        "revocation" => "撤销命名",
                        "voluntary" => "自愿终止命名",
                        _ => "终止并注销命名",
                    }
                    : "维持命名";
                yield return new Happening(Calendar.DayOf(released), $"{what}（{entry["documentNumber"]}）", article);
            }
        }
    }
}
