using Bases.Activities.Assessment;
using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Activities.Ending;
using Bases.Register.NamedBases;

namespace Bases.Activities.BaseWatch;

[Activity(
    "bases.check",
    "核查全部有效基地",
    "Looks at every effective base by the table base-actions and proposes what nobody has looked at yet: termination under article 28, revocation under article 29 (I-22: proposals, never acts)."
)]
internal sealed class CheckBases : Activity<Nothing, CheckBases.Output>
{
    public sealed record Output([property: Label("提出的建议数")] int Proposals);

    protected override ActivityResult Run(Nothing input, ActivityContext context)
    {
        var proposals = 0;
        var effective = context
            .Register.All<Base>()
            .Where(named => named.IsEffectiveOn(context.Today))
            .OrderBy(named => named.BaseId, StringComparer.Ordinal)
            .ToList();
        var basis = new JudgingBasis(context.Register);
        foreach (var named in effective)
        {
            foreach (
                var proposal in Grounds.Computed(context, named, basis).Where(found => Grounds.IsNew(context.Register, named.BaseId, found))
            )
            {
                proposal.Send(context, named.BaseId);
                proposals++;
            }
        }

        return Done(new Output(proposals));
    }
}
