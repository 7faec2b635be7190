using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Activities.Correspondence;
using Bases.Activities.Panels;
using Bases.Register.Evaluations;
using Bases.Register.Labels;
using Bases.Register.NamedBases;

namespace Bases.Activities.Evaluations;

[Activity(
    "evaluation.open-round",
    "编制年度评估名单",
    "Opens the year's round with every base whose naming date + 3k years falls in it; grandfathered and re-designated ones only by choice (articles 24 and 31; I-18, I-19)."
)]
[Throws("NOT_DUE", "The year's round is open already, or the year lies before the first one that is evaluated here.")]
internal sealed class OpenRound : Activity<OpenRound.Input, OpenRound.Output>
{
    public sealed record Input
    {
        [Contract.Label("评估年度（缺省为本年）")]
        public int? Year { get; init; }
    }

    public sealed record Output(
        [property: Contract.Label("评估年度")] int Year,
        [property: Contract.Label("评估批次编号")] string RoundId,
        [property: Contract.Label("评估名单")] EvaluationListForm EvaluationList,
        [property: Contract.Label("政策参数")] System.Text.Json.Nodes.JsonObject Policy
    );

    protected override ActivityResult Run(Input input, ActivityContext context)
    {
        var year = input.Year ?? context.Today.Year;
        var id = EvaluationRound.IdOf(year);
        if (context.Register.Find<EvaluationRound>(id) is not null || year < context.Policy.Int("evaluation.firstYear"))
        {
            return Throw("NOT_DUE", $"{year}年度绩效评估已经开展，或不在本系统组织。");
        }

        context.Register.Put(
            new EvaluationRound
            {
                Year = year,
                OpenedAt = context.Now,
                CaseKey = context.ProcessInstanceKey,
            }
        );
        return Done(new Output(year, id, Form(context, year), context.Policy.ToJson()));
    }

    private static EvaluationListForm Form(ActivityContext context, int year)
    {
        var due = EvaluationList.Of(context.Register, year, context.Policy);
        var listed = due.Select(entry => entry.Base.BaseId).ToHashSet(StringComparer.Ordinal);
        return new EvaluationListForm
        {
            Rows =
            [
                .. due.Select(entry => new EvaluationRow
                {
                    BaseId = entry.Base.BaseId,
                    Name = Name(entry.Base),
                    Host = context.Register.Find<Bases.Register.Hosts.Host>(entry.Base.HostOn(context.Today))?.Name,
                    DueOn =
                        $"{Wording.Day(entry.DueOn)}（{Label.Of(entry.Base.Regime).Zh}，{Wording.Day(entry.Base.EffectiveFrom!.Value)}起）",
                }),
            ],
            Choices =
            [
                .. context
                    .Register.All<Base>()
                    .Where(named => named.Status == BaseStatus.Effective && !listed.Contains(named.BaseId))
                    .OrderBy(named => named.BaseId, StringComparer.Ordinal)
                    .Select(named => new Choice($"{Name(named)}（{Label.Of(named.Regime).Zh}）", named.BaseId)),
            ],
        };
    }

    private static string Name(Base named) => $"{named.BaseNumber ?? named.BaseId} {named.Name}".Trim();
}

/// <summary>The form in which the year's list is confirmed.</summary>
internal sealed record EvaluationListForm
{
    public IReadOnlyList<EvaluationRow> Rows { get; init; } = [];

    /// <summary>Bases that no rule puts on the list: grandfathered, re-designated, not due.</summary>
    public IReadOnlyList<Choice> Choices { get; init; } = [];

    public IReadOnlyList<string> Added { get; init; } = [];

    public string? AddedBecause { get; init; }
}

internal sealed record EvaluationRow
{
    public required string BaseId { get; init; }

    public string? Name { get; init; }

    public string? Host { get; init; }

    public string? DueOn { get; init; }

    public bool Postpone { get; init; }

    public string? Reason { get; init; }
}
