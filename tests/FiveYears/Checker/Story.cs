namespace Bases.FiveYears.Checker;

/// <summary>Something that happened to a base, and the article it happened under.</summary>
/// <param name="Kind">By which the page filters.</param>
/// <param name="Tone">Good, bad, or nothing of it.</param>
internal sealed record Happening(DateOnly On, string What, string Article, string Kind, string Tone = "");

/// <summary>The life of one base, in order.</summary>
internal static class Story
{
    private const string Well = "well";
    private const string Warn = "warn";
    private const string End = "end";

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
        ["field"] = "技术方向调整",
        ["host"] = "依托单位变更",
        ["voluntary_termination"] = "主动提前终止",
    };

    private static readonly Dictionary<string, string> Outcomes = new()
    {
        ["unfounded"] = "不成立",
        ["upheld"] = "成立",
        ["withdrawn"] = "已撤回",
    };

    public static IReadOnlyList<Happening> Of(Dossier dossier, NamedBase named) =>
        [
            .. Application(dossier, named)
                .Concat(Naming(named))
                .Concat(dossier.Years.Where(year => year.Base.Id == named.Id).SelectMany(year => Annual(dossier.Evidence, year)))
                .Concat(Changes(dossier.Evidence, named))
                .Concat(Evaluations(dossier.Evidence, named))
                .Concat(OfFindings(dossier.Evidence, named))
                .Concat(Choices(dossier.Evidence, named))
                .Concat(Endings(dossier.Evidence, named))
                .OrderBy(happening => happening.On),
        ];

    private static IEnumerable<Happening> Application(Dossier dossier, NamedBase named)
    {
        if (dossier.Application(named.Application) is not { } application)
        {
            yield break;
        }

        yield return At(application.SubmittedAt, $"提交申请（{application.Id}）", "第十三条");
        if (application.IsLocal && application.First("formal_check") is { } recommended)
        {
            yield return At(recommended, $"{application.City}推荐", "第六条");
        }

        yield return At(application.First("accepted"), "通过形式审查，受理", "第十五条");
        if (dossier.Evidence.Find("panelReport", application.Id) is { } report)
        {
            var figures = report["figures"]!;
            yield return At(
                Evidence.Instant(report["createdAt"]),
                $"专家评审：{figures["submitted"]}人，均分{figures["mean"]}，推荐{figures["recommend"]}、一般{figures["neutral"]}、不推荐{figures["notRecommend"]}",
                "第十五条"
            );
        }

        yield return At(application.First("agreed"), "认定结论：同意", "第十六条");
        yield return At(application.First("publicity"), "列入公示名单", "第十七条");
        foreach (
            var objection in dossier
                .Evidence.Last("objection")
                .Where(entry => Evidence.Text(entry.Content["applicationId"]) == application.Id)
        )
        {
            var outcome = Evidence.Text(objection.Content["outcome"]) is { } known
                ? Outcomes.GetValueOrDefault(known, "处理中")
                : "未影响命名";
            var closed = Evidence.Day(objection.Content["closedOn"]) is { } on ? $"，{Page.Day(on)}办结" : "";
            yield return new Happening(
                Calendar.DayOf(Evidence.Instant(objection.Content["receivedAt"])!.Value),
                $"收到{(objection.Content["realName"]!.GetValue<bool>() ? "实名" : "匿名")}异议：{outcome}{closed}",
                "第十七条",
                "objection",
                Warn
            );
        }

        static Happening At(DateTimeOffset? at, string what, string article) =>
            new(Calendar.DayOf(at!.Value), what, article, "application");
    }

    private static IEnumerable<Happening> Naming(NamedBase named)
    {
        yield return named.Regime switch
        {
            "grandfathered" => new Happening(named.From, "本办法施行前认定，继续有效", "第三十一条", "naming"),
            "national" => new Happening(named.From, "国家级基地纳入管理", "第三十条", "naming", Well),
            "redesignated" => new Happening(named.From, "重新认定并重新命名", "第三十一条", "naming", Well),
            _ => new Happening(named.From, "命名", "第十八条", "naming", Well),
        };
    }

    private static IEnumerable<Happening> Annual(Evidence evidence, Year year)
    {
        var reminders = evidence.Mails.Count(mail => mail.Template == Reminders.Template && mail.Case == year.Case);
        var handedIn = year.SubmittedAt is { } at
            ? $"{Page.Day(Calendar.DayOf(at))}报送{(at > year.Closes ? "（逾期，经认定视为按期）" : "")}"
            : "未报送";
        var on =
            Evidence.Day(year.Base.Report(year.ReportYear)?["decidedOn"])
            ?? Evidence.Day(evidence.Find("annualAssessment", year.Case)?["resultOn"])
            ?? Calendar.DayOf(year.Closes);
        var result = year.Base.ResultOf(year.ReportYear);
        yield return new Happening(
            on,
            $"{year.ReportYear}年度考核：{(result is null ? "不作结论" : Results[result])}（{handedIn}，提醒{reminders}次）",
            "第二十二条",
            result == "unqualified" ? "annual-bad" : "annual",
            result == "unqualified" ? Warn : ""
        );
    }

    private static IEnumerable<Happening> Changes(Evidence evidence, NamedBase named) =>
        from entry in evidence.Last("changeReport")
        where Evidence.Text(entry.Content["baseId"]) == named.Id
        let kind = Evidence.Text(entry.Content["kind"])!
        let due = Evidence.Day(entry.Content["dueOn"])!.Value
        let reported = Evidence.Instant(entry.Content["reportedAt"])
        select new Happening(
            Evidence.Day(entry.Content["occurredOn"])!.Value,
            $"{Kinds.GetValueOrDefault(kind, "其他重大变化")}（{(reported is { } at ? $"{Page.Day(Calendar.DayOf(at))}报告{(at > Calendar.EndOf(due) ? "，逾期" : "")}" : "未报告")}，期限{Page.Day(due)}）",
            "第二十三条",
            "change"
        );

    private static IEnumerable<Happening> Evaluations(Evidence evidence, NamedBase named) =>
        from entry in evidence.Last("evaluation")
        where Evidence.Text(entry.Content["baseId"]) == named.Id
        let result = Evidence.Text(entry.Content["result"])
        let due = Evidence.Day(entry.Content["dueOn"])
        select new Happening(
            Evidence.Day(entry.Content["resultOn"]) ?? due ?? named.From,
            $"{entry.Content["year"]}年度绩效评估：{(result is null ? "未作结论" : Results[result])}（{(due is { } day ? Page.Day(day) + "到期" : "经选择安排")}）",
            result == "excellent" ? "第二十四、二十五条" : "第二十四条",
            "evaluation",
            result switch
            {
                "excellent" => Well,
                "unqualified" => Warn,
                _ => "",
            }
        );

    private static IEnumerable<Happening> OfFindings(Evidence evidence, NamedBase named) =>
        from entry in evidence.Last("integrityFinding")
        let at = Evidence.Instant(entry.Content["verifiedAt"])
        where at is not null && named.IsKnownAt(at.Value)
        where
            Evidence.Text(entry.Content["hostId"]) == named.HostAt(at.Value)
            || Evidence.Text(entry.Content["personId"]) == named.LeaderAt(at.Value)
            || Evidence.Text(entry.Content["baseId"]) == named.Id
        let confirmed = Evidence.Text(entry.Content["status"]) == "confirmed"
        select new Happening(
            Calendar.DayOf(at.Value),
            $"诚信问题核实：{(confirmed ? "查实" : "不成立")}",
            Evidence.Text(entry.Content["finding"]!["kind"]) == "academic_misconduct" ? "第二十八条" : "第二十九条",
            "finding",
            confirmed ? Warn : ""
        );

    private static IEnumerable<Happening> Choices(Evidence evidence, NamedBase named)
    {
        foreach (var entry in evidence.Last("specialNaming").Where(entry => Evidence.Text(entry.Content["baseId"]) == named.Id))
        {
            if (Evidence.Day(entry.Content["from"]) is { } from)
            {
                yield return new Happening(from, $"命名为“{entry.Content["title"]}”", "第四条", "choice", Well);
            }
        }

        foreach (var round in evidence.Last("nationalRecommendation"))
        {
            if (
                Evidence.Day(round.Content["letterOn"]) is { } on
                && round.Content["shortlist"]!.AsArray().Any(entry => Evidence.Text(entry!["baseId"]) == named.Id)
            )
            {
                yield return new Happening(on, "推荐申报国家级基地", "第二十七条", "choice", Well);
            }
        }

        foreach (var record in evidence.Last("supportRecord").Where(entry => Evidence.Text(entry.Content["baseId"]) == named.Id))
        {
            if (Evidence.Instant(record.Content["statedAt"]) is { } stated)
            {
                yield return new Happening(
                    Calendar.DayOf(stated),
                    $"同等条件下优先支持：{record.Content["programme"]}",
                    "第二十条",
                    "choice"
                );
            }
        }
    }

    private static IEnumerable<Happening> Endings(Evidence evidence, NamedBase named)
    {
        foreach (
            var entry in evidence.Last("endingCase").Select(last => last.Content).Where(last => Evidence.Text(last["baseId"]) == named.Id)
        )
        {
            var kind = Evidence.Text(entry["kind"]);
            var article = kind switch
            {
                "revocation" => "第二十九条",
                "voluntary" => "第二十三条",
                _ => "第二十八条",
            };
            if (kind != "voluntary")
            {
                var grounds = string.Join("；", entry["grounds"]!.AsArray().Select(ground => Evidence.Text(ground!["reason"])));
                yield return new Happening(
                    Calendar.DayOf(Evidence.Instant(entry["openedAt"])!.Value),
                    "提出处理建议：" + grounds,
                    article,
                    "ending",
                    Warn
                );
            }

            if (Evidence.Instant(entry["notice"]?["at"]) is { } told && Evidence.Day(entry["notice"]!["statementDueOn"]) is { } until)
            {
                yield return new Happening(Calendar.DayOf(told), $"告知拟作决定，陈述申辩至{Page.Day(until)}", article, "ending");
            }

            if (Evidence.Instant(entry["decision"]?["releasedAt"]) is { } released)
            {
                var ends = entry["decision"]!["end"]!.GetValue<bool>();
                var what = !ends
                    ? "维持命名"
                    : kind switch
                    {
                        "revocation" => "撤销命名",
                        "voluntary" => "自愿终止命名",
                        _ => "终止并注销命名",
                    };
                var number = Evidence.Text(entry["documentNumber"]) is { } document ? $"（{document}）" : "";
                yield return new Happening(Calendar.DayOf(released), what + number, article, "ending", ends ? End : "");
            }
        }

        if (named is { EndedOn: { } left, Status: "superseded" })
        {
            yield return new Happening(left, "原命名因重新命名而结束", "第三十一条", "ending", End);
        }
        else if (named is { EndedOn: { } gone, Regime: "national", Status: "voluntarily_ended" })
        {
            yield return new Happening(gone, "退出或终止管理", "第三十条", "ending", End);
        }
    }
}
