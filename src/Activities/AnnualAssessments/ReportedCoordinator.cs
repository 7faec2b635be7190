using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Register.AnnualAssessments;
using Bases.Register.Hosts;
using Bases.Register.NamedBases;

namespace Bases.Activities.AnnualAssessments;

/// <summary>A report that names another coordinator ends the one on record from that day on (article 7, paragraph 2).</summary>
internal static class ReportedCoordinator
{
    public static void Keep(ActivityContext context, AnnualAssessment assessment)
    {
        var host = context.Register.Require<Host>(context.BaseOf(assessment).HostOn(context.Today));
        var current = host.Coordinators.LastOrDefault(known => known.To is null);
        if (
            assessment.Report is not { CoordinatorDepartment: { } department, CoordinatorName: { } name } report
            || (current?.Department == department && current.Name == name)
        )
        {
            return;
        }

        context.Register.Put(
            host with
            {
                Coordinators =
                [
                    .. host.Coordinators.Select(known => known == current ? known with { To = context.Today.AddDays(-1) } : known),
                    new Coordinator
                    {
                        Department = department,
                        Name = name,
                        Phone = report.CoordinatorPhone,
                        Email = report.CoordinatorEmail,
                        From = context.Today,
                    },
                ],
            }
        );
    }
}
