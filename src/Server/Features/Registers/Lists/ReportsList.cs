using Bases.Register.Calendars;
using Bases.Register.NamedBases;

namespace Bases.Server.Features.Registers.Lists;

internal sealed class ReportsList()
    : BaseFactsList<AnnualReport>(
        "reports",
        "form",
        ("年度报告", "Annual reports"),
        ("各基地的年度总结报告与考核结果（第二十二条）。", "Annual reports and their results (article 22).")
    )
{
    public override bool ForBureaus => true;

    protected override IReadOnlyList<RegisterColumn<FactOf<AnnualReport>>> FactColumns(RegisterView view) =>
        [
            new("year", "报告年度", "Year", item => item.Fact.ReportYear) { Filters = true },
            new("submittedAt", "报送时间", "Handed in", item => item.Fact.SubmittedAt),
            new("complete", "材料齐全", "Complete", item => item.Fact.MaterialsComplete),
            new("result", "考核结果", "Result", item => view.Label(item.Fact.DepartmentResult)) { Filters = true },
        ];

    protected override IEnumerable<AnnualReport> Facts(Base named, DateOnly day) =>
        named.AnnualReports.Where(report => report.SubmittedAt is { } at ? LegalTime.DayOf(at) <= day : report.ReportYear < day.Year);
}
