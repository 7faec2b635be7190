using Bases.Register;
using Bases.Register.Changes;
using Bases.Register.Hosts;
using Bases.Register.NamedBases;

namespace Bases.Activities.Changes;

/// <summary>Whether a report says what its kind of change has to say. The rules of the articles come after it.</summary>
internal static class ChangeCheck
{
    /// <returns>What is wrong, in the words for the host; null when nothing is.</returns>
    public static string? Problem(IRegister register, Base named, ChangeReport report, ChangeForm form, DateOnly today)
    {
        if (form.OccurredOn > today && report.Kind != BaseChangeKind.VoluntaryTermination)
        {
            return "发生日期不得晚于今日：变化发生之后再报告。";
        }

        if (form.OccurredOn < named.EffectiveFrom)
        {
            return "发生日期早于基地命名日期。";
        }

        if (string.IsNullOrWhiteSpace(form.Description))
        {
            return "请说明变化的情况和原因。";
        }

        var day = form.OccurredOn.AddDays(-1);
        return report.Kind switch
        {
            BaseChangeKind.Leader => Leader(named, form, day),
            BaseChangeKind.Host when form.NewHostId is null || register.Find<Host>(form.NewHostId) is null => "请选择新的依托单位。",
            BaseChangeKind.Host when form.NewHostId == named.HostOn(day) => "新的依托单位与原单位相同。",
            BaseChangeKind.Host when !form.CommitmentHostSigned || !form.CommitmentLeaderSigned =>
                "变更依托单位须由新单位和负责人重新作出承诺。",
            BaseChangeKind.Country when string.IsNullOrEmpty(form.NewCountry) => "请选择新的主要合作国家（地区）。",
            BaseChangeKind.Country when form.NewCountry == named.MainCountryOn(day) => "新的主要合作国家（地区）与原来相同。",
            BaseChangeKind.Field when string.IsNullOrEmpty(form.NewTechnicalFieldCode) => "请选择新的技术领域方向。",
            BaseChangeKind.Field when form.NewTechnicalFieldCode == named.FieldOn(day) => "新的技术领域方向与原来相同。",
            _ => null,
        };
    }

    private static string? Leader(Base named, ChangeForm form, DateOnly day) =>
        form.NewLeaderPersonId switch
        {
            null or "" => "请选择新任负责人。",
            ChangeChoices.NewPerson when string.IsNullOrWhiteSpace(form.NewLeader?.Name) => "请填写新任负责人的姓名。",
            var id when id == named.LeaderOn(day) => "新任负责人与原负责人相同。",
            _ => null,
        };
}
