using Bases.Activities.Calls;
using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Register;
using Bases.Register.Applications;
using Bases.Register.Calendars;
using Bases.Register.Calls;
using Bases.Register.Codes;
using Bases.Register.PublicNotices;

namespace Bases.Activities.PublicNotices;

[Activity(
    "publicity.plan",
    "计算公示期与名单",
    "Drafts the publicity: the agreed applications and the earliest lawful last day (article 17, I-3)."
)]
internal sealed class PlanPublicity : Activity<CallInput, PlanPublicity.Output>
{
    public sealed record Output([property: Label("公示")] PublicityForm Publicity);

    protected override ActivityResult Run(CallInput input, ActivityContext context)
    {
        var call = context.Register.Require<Call>(input.CallId);
        var minimum = PublicityPeriod.MinimumEnd(context.Today, new WorkingCalendar(context.Register.All<CalendarYear>()), context.Policy);
        return Done(
            new Output(
                new PublicityForm
                {
                    Title = $"关于{call.Title}拟认定名单的公示",
                    Text =
                        "根据《湖北省国际科技合作基地管理办法》，现将拟认定名单予以公示。公示期内如有异议，请以实名书面方式提出，并提供联系方式和事实依据。",
                    MinimumEnd = minimum.Date,
                    Provisional = minimum.Provisional,
                    EndsOn = minimum.Date,
                    Contacts = call.Contact,
                    List = Entries(context.Register, call.CallId),
                }
            )
        );
    }

    internal static IReadOnlyList<PublicityEntry> Entries(
        IRegister register,
        string callId,
        ApplicationStatus status = ApplicationStatus.Agreed
    ) =>
        [
            .. register
                .ApplicationsOf(callId)
                .Where(application => application.Status == status)
                .Select(application => new PublicityEntry(
                    application.ApplicationId,
                    application.ProposedBaseName ?? application.ApplicationId,
                    register.HostOf(application).Name,
                    register.Find<CodeList>(CodeList.Fields)?.Find(application.TechnicalFieldCode)?.Zh
                        ?? application.TechnicalFieldCode
                        ?? "",
                    application.MainCountries.Count > 0
                        ? register.Find<CodeList>(CodeList.Countries)?.Find(application.MainCountries[0])?.Zh
                            ?? application.MainCountries[0]
                        : ""
                )),
        ];
}

/// <summary>The form of the publicity.</summary>
internal sealed record PublicityForm
{
    public string? Title { get; init; }

    public string? Text { get; init; }

    public DateOnly? MinimumEnd { get; init; }

    /// <summary>The end depends on a year whose holiday notice is not issued (I-26).</summary>
    public bool Provisional { get; init; }

    public DateOnly? EndsOn { get; init; }

    /// <summary>One contact a line.</summary>
    public string? Contacts { get; init; }

    public IReadOnlyList<PublicityEntry> List { get; init; } = [];
}
