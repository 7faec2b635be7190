using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Register.Ending;

namespace Bases.Activities.Ending;

[Activity(
    "ending.record-facts",
    "登记核查事实",
    "Records what an officer found out about the grounds; article 28(3) needs both its facts confirmed, and what is not established ends the case (articles 28 and 29, I-22, I-24)."
)]
[Throws("FACTS_INCOMPLETE", "The finding lacks its text or one of the facts that its ground needs; the message says which.")]
internal sealed class RecordFacts : Activity<RecordFacts.Input, RecordFacts.Output>
{
    public sealed record Input
    {
        [Label("终止案卷编号")]
        public required string EndingId { get; init; }

        [Label("事实核查")]
        public required FactForm FactFinding { get; init; }
    }

    public sealed record Output([property: Label("事实是否成立")] bool Established);

    protected override ActivityResult Run(Input input, ActivityContext context)
    {
        var entry = context.Register.Require<EndingCase>(input.EndingId);
        var form = input.FactFinding;
        var established = form.Established == "yes";
        if (form.Established is null || string.IsNullOrWhiteSpace(form.Text))
        {
            return Throw("FACTS_INCOMPLETE", "请说明核查的事实，并选择是否成立。");
        }

        // Two separate facts, each to be confirmed by a person: one without the other is no ground.
        if (
            established
            && entry.Grounds.All(ground => ground.Code == "TERMINATE_A28-3")
            && entry.Grounds.Count > 0
            && !(form.Misconduct && form.SeriousNegativeImpact)
        )
        {
            return Throw("FACTS_INCOMPLETE", "第二十八条第三项须同时确认：存在学术不端或违反科研诚信，且造成较为严重社会负面影响。");
        }

        context.Register.Put(
            entry with
            {
                Facts = new FactFinding(
                    established,
                    form.Text.Trim(),
                    [.. (form.Evidence ?? []).Select(file => file.FileId)],
                    context.Officer,
                    context.Now,
                    form.Misconduct,
                    form.SeriousNegativeImpact,
                    form.AnnulledResults,
                    form.SubsidyFlagged
                ),
                Status = established ? EndingStatus.Hearing : EndingStatus.NotEstablished,
                ClosedAt = established ? null : context.Now,
            }
        );
        return Done(new Output(established));
    }
}
