using Bases.Activities.Correspondence;
using Bases.Register;
using Bases.Register.Changes;
using Bases.Register.Codes;
using Bases.Register.Hosts;
using Bases.Register.Labels;
using Bases.Register.NamedBases;
using Bases.Register.People;

namespace Bases.Activities.Changes;

/// <summary>A change in words: what stands before and after it, and what letters say of it.</summary>
public static class ChangeWords
{
    /// <summary>What the change is about, as it stands on a day.</summary>
    public static string Standing(IRegister register, Base named, BaseChangeKind kind, DateOnly day) =>
        kind switch
        {
            BaseChangeKind.Leader => register.Find<Person>(named.LeaderOn(day))?.Name ?? named.LeaderOn(day),
            BaseChangeKind.Host => register.Find<Host>(named.HostOn(day))?.Name ?? named.HostOn(day),
            BaseChangeKind.Country => register.Find<CodeList>(CodeList.Countries)?.Find(named.MainCountryOn(day))?.Zh
                ?? named.MainCountryOn(day),
            BaseChangeKind.Field => register.Find<CodeList>(CodeList.Fields)?.Find(named.FieldOn(day))?.Zh ?? named.FieldOn(day),
            _ => "有效命名",
        };

    /// <summary>What the letters about a change say beside what they say about its base.</summary>
    internal static object Letter(ChangeReport report, ChangeRequest? request = null) =>
        new
        {
            report.ChangeReportId,
            Kind = Label.Of(report.Kind).Zh,
            KindEn = Label.Of(report.Kind).En,
            OccurredOn = Wording.Day(report.OccurredOn),
            DueOn = Wording.Day(report.DueOn),
            report.Content?.Description,
            Reason = request?.Reason,
            AnswerBy = request is null ? null : Wording.Day(request.DueOn),
            Outcome = report.Conclusion is { } conclusion ? Label.Of(conclusion.Outcome).Zh : null,
            OutcomeEn = report.Conclusion is { } concluded ? Label.Of(concluded.Outcome).En : null,
            report.Conclusion?.Opinion,
        };
}
