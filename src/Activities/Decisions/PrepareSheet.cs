using System.Globalization;
using Bases.Activities.Calls;
using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Register;
using Bases.Register.Applications;
using Bases.Register.Calls;
using Bases.Register.Hosts;
using Bases.Register.NamedBases;
using Bases.Register.Panels;
using Bases.Register.Recognition;

namespace Bases.Activities.Decisions;

[Activity(
    "decision.sheet",
    "编制认定建议表",
    "Lists every application that waits for its conclusion, with its panel's figures and the bases that exist beside it (article 16)."
)]
internal sealed class PrepareSheet : Activity<CallInput, PrepareSheet.Output>
{
    public sealed record Output([property: Label("认定建议表")] DecisionSheet Decision);

    protected override ActivityResult Run(CallInput input, ActivityContext context)
    {
        var register = context.Register;
        register.Put(register.Require<Call>(input.CallId) with { Status = CallStatus.AwaitingDecision });
        var proposed = register
            .ApplicationsOf(input.CallId)
            .Where(application => application.Status == ApplicationStatus.AwaitingDecision)
            .ToList();
        return Done(new Output(new DecisionSheet { Rows = [.. proposed.Select(application => Row(application, proposed, register))] }));
    }

    private static DecisionRow Row(Application application, List<Application> proposed, IRegister register)
    {
        var host = register.HostOf(application);
        var bases = register.All<Base>().Where(entry => entry.Status == BaseStatus.Effective).ToList();
        var country = application.MainCountries.Count > 0 ? application.MainCountries[0] : null;
        var earlier = register.Find<RecognitionDecision>(application.ApplicationId);
        return new DecisionRow
        {
            ApplicationId = application.ApplicationId,
            Name = application.ProposedBaseName,
            Host = host.Name,
            Figures = register.Find<PanelReport>(application.ApplicationId) is { Figures: var figures }
                ? string.Create(
                    CultureInfo.InvariantCulture,
                    $"均分 {figures.Mean}{(figures.TrimmedMean is { } trimmed ? string.Create(CultureInfo.InvariantCulture, $"，去高去低 {trimmed}") : "")}；推荐 {figures.Recommend}、一般 {figures.Neutral}、不推荐 {figures.NotRecommend}"
                )
                : "无",
            Portfolio = string.Join(
                "；",
                Beside(
                    "国别",
                    bases.Count(entry => entry.MainCountry == country),
                    proposed.Count(other => other.MainCountries.Contains(country ?? ""))
                ),
                Beside(
                    "领域",
                    bases.Count(entry => entry.TechnicalFieldCode == application.TechnicalFieldCode),
                    proposed.Count(other => other.TechnicalFieldCode == application.TechnicalFieldCode)
                ),
                Beside(
                    "市州",
                    bases.Count(entry => register.Find<Host>(entry.HostId)?.City == host.City),
                    proposed.Count(other => register.HostOf(other).City == host.City)
                ),
                Beside(
                    "类别",
                    bases.Count(entry => register.Find<Host>(entry.HostId)?.Branch == host.Branch),
                    proposed.Count(other => other.Branch == application.Branch)
                )
            ),
            Conclusion = earlier?.Conclusion,
            Reason = earlier?.Reason,
        };
    }

    private static string Beside(string what, int existing, int proposed) =>
        string.Create(CultureInfo.InvariantCulture, $"{what} 已有 {existing}＋拟议 {proposed}");
}

/// <summary>The form of the decision over the whole call.</summary>
internal sealed record DecisionSheet
{
    public string? MinutesReference { get; init; }

    public IReadOnlyList<DecisionRow> Rows { get; init; } = [];
}

internal sealed record DecisionRow
{
    public required string ApplicationId { get; init; }

    public string? Name { get; init; }

    public string? Host { get; init; }

    public string? Figures { get; init; }

    public string? Portfolio { get; init; }

    public RecognitionConclusion? Conclusion { get; init; }

    public string? Reason { get; init; }
}
