using Bases.Register.NamedBases;

namespace Bases.Activities.AnnualAssessments;

internal static class YearOfBase
{
    extension(Base named)
    {
        public AnnualReport? ReportOn(int year) => named.AnnualReports.FirstOrDefault(report => report.ReportYear == year);

        /// <summary>With this entry in place of what was known of the year.</summary>
        public Base WithReport(AnnualReport report) =>
            named with
            {
                AnnualReports =
                [
                    .. named
                        .AnnualReports.Where(known => known.ReportYear != report.ReportYear)
                        .Append(report)
                        .OrderBy(known => known.ReportYear),
                ],
            };
    }
}
