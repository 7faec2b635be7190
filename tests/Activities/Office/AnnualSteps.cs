using Bases.Register;
using Bases.Register.AnnualAssessments;
using Bases.Register.NamedBases;

namespace Bases.Activities.Tests.Office;

/// <summary>The steps of a yearly assessment that several tests take.</summary>
internal static class AnnualSteps
{
    /// <summary>On the morning of 1 December 2026.</summary>
    public static Office Opened(Func<IRegisterEntry, IRegisterEntry>? with = null, string? only = null)
    {
        var entries = SampleRegister.Entries().Where(entry => only is null || entry is not Base { BaseId: var id } || id == only);
        return new Office(entries.Select(with ?? (entry => entry)), "2026-11-20 09:00")
            .ByTheCalendar("annual-campaign")
            .MoveTo("2026-12-01 09:00");
    }

    public static void HandIn(Office office, string baseId, string host)
    {
        office.Complete($"annual-{baseId}-2026", "report", "applicant-" + host, Report());
        office.Complete($"annual-{baseId}-2026", "host-check", "applicant-" + host, new { annualHostCheck = new { decision = "approve" } });
    }

    public static void Overdue(Office office, string baseId, string fact, string? until = null) =>
        office.Complete(
            $"annual-{baseId}-2026",
            "confirm-overdue",
            "decide1",
            new
            {
                annualOverdue = new
                {
                    fact,
                    reason = "经核实",
                    newDueOn = until,
                },
            }
        );

    public static object Report(params (string Change, string Description)[] changes) =>
        new
        {
            annualReport = new
            {
                areas = AnnualAreas.All.Keys.ToDictionary(area => area, area => "本年" + area),
                activityTags = new[] { "joint_research" },
                changes = changes.Select(row => new { changeKey = row.Change, description = row.Description }),
                internalRules = new[] { "finance", "confidentiality" },
                planForNextYear = "扩大联合研究。",
                useOfFunds = "后补助用于联合实验室设备。",
                coordinatorDepartment = "国际合作处",
                coordinatorName = "归口联系人",
                truthful = true,
            },
        };
}
