using System.Globalization;
using System.Text.RegularExpressions;
using Bases.Register.Calendars;
using Bases.Register.NamedBases;

namespace Bases.Register.Imports;

/// <summary>
/// What a cell tells of several years: <c>2023 合格（2024-01-09提交，2024-03-20认定）；2024 不合格</c>, and of evaluations:
/// <c>2025-06-18 优秀</c>.
/// </summary>
internal static partial class ReportCell
{
    private const string DayPattern = @"\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?";

    public static IReadOnlyList<AnnualReport> Reports(RowCells cells, string field)
    {
        var reports = new List<AnnualReport>();
        foreach (var item in Items(cells, field))
        {
            var match = YearItem().Match(item);
            var submitted = Day(match.Groups["submitted"]);
            var decided = Day(match.Groups["decided"]);
            if (
                !match.Success
                || submitted is { } handedIn && handedIn > cells.Today
                || decided is { } day && day > cells.Today
                || Unreadable(match.Groups["submitted"])
                || Unreadable(match.Groups["decided"])
            )
            {
                cells.Problems.Add($"{cells.Name(field)}“{RowCells.Shorten(item)}”应写成“2024 合格（2025-01-09提交，2025-03-20认定）”");
                continue;
            }

            var year = int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture);
            if (year > cells.Today.Year || reports.Any(known => known.ReportYear == year))
            {
                cells.Problems.Add(year > cells.Today.Year ? $"{year}年度还没有到" : $"{cells.Name(field)}中{year}年度写了两次");
                continue;
            }

            reports.Add(Report(year, match.Groups["result"].Value, submitted, decided ?? cells.Today));
        }

        return [.. reports.OrderBy(report => report.ReportYear)];
    }

    public static IReadOnlyList<BaseEvaluation> Evaluations(RowCells cells, string field)
    {
        var held = new List<BaseEvaluation>();
        foreach (var item in Items(cells, field))
        {
            var match = EvaluationItem().Match(item);
            if (Day(match.Groups["day"]) is not { } day || day > cells.Today)
            {
                cells.Problems.Add($"{cells.Name(field)}“{RowCells.Shorten(item)}”应写成“2025-06-18 合格”，日期不晚于今天");
                continue;
            }

            held.Add(
                new BaseEvaluation
                {
                    HeldOn = day,
                    Result = match.Groups["result"].Value switch
                    {
                        "优秀" => EvaluationResult.Excellent,
                        "合格" => EvaluationResult.Qualified,
                        _ => EvaluationResult.Unqualified,
                    },
                }
            );
        }

        return [.. held.OrderBy(evaluation => evaluation.HeldOn)];
    }

    // A result that the table tells has been given out, and stands; where it does not say when, no later than on the day of the import.
    private static AnnualReport Report(int year, string result, DateOnly? submitted, DateOnly decided) =>
        new()
        {
            ReportYear = year,
            SubmittedAt = submitted is { } day ? LegalTime.At(day, TimeOnly.MinValue) : null,
            MaterialsComplete = submitted is not null,
            DepartmentResult = result switch
            {
                "合格" => AnnualResult.Qualified,
                "不合格" => AnnualResult.Unqualified,
                _ => null,
            },
            DecidedOn = result is "合格" or "不合格" ? decided : null,
            NotAssessed = result == "未考核",
        };

    private static string[] Items(RowCells cells, string field) =>
        RowCells
            .HalfWidth(cells.Text(field))
            .Split([';', '、', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static bool Unreadable(Group group) => group.Success && Day(group) is null;

    private static DateOnly? Day(Group group) =>
        group.Success ? RowCells.ToDay(new string([.. group.Value.Where(c => !char.IsWhiteSpace(c))])) : null;

    [GeneratedRegex(
        @"^(?<year>20\d\d)\s*(年度|年)?\s*:?\s*(?<result>合格|不合格|未考核|未提交)\s*(\(\s*((?<submitted>"
            + DayPattern
            + @")\s*(提交|报送))?\s*,?\s*((?<decided>"
            + DayPattern
            + @")\s*认定)?\s*\))?$",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex YearItem();

    [GeneratedRegex(@"^(?<day>" + DayPattern + @")\s*:?\s*(?<result>优秀|合格|不合格)$", RegexOptions.ExplicitCapture)]
    private static partial Regex EvaluationItem();
}
