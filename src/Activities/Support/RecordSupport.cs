using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Activities.Correspondence;
using Bases.Register.NamedBases;
using Bases.Register.Support;
using Labels = Bases.Register.Labels.Label;

namespace Bases.Activities.Support;

[Activity(
    "support.record",
    "登记支持事项",
    "Records the support and what a named person states about 同等条件下; the system decides nothing (articles 19 to 21)."
)]
[Throws("SUPPORT_INVALID", "Kind, programme, year or the statement about equal conditions are missing.")]
internal sealed class RecordSupport : Activity<RecordSupport.Input, Nothing>
{
    public sealed record Input
    {
        [Label("支持编号")]
        public required string SupportId { get; init; }

        [Label("支持事项")]
        public required SupportForm Support { get; init; }
    }

    protected override ActivityResult Run(Input input, ActivityContext context)
    {
        var register = context.Register;
        var record = register.Require<SupportRecord>(input.SupportId);
        var form = input.Support;
        if (form.Kind is not { } kind || string.IsNullOrWhiteSpace(form.Programme) || form.Year is null)
        {
            return Throw("SUPPORT_INVALID", "请填写支持类别、计划或活动名称和年度。");
        }

        if (string.IsNullOrWhiteSpace(form.EqualConditions))
        {
            return Throw("SUPPORT_INVALID", "请说明比较情况：优先只在同等条件下适用（第十九条、第二十条）。");
        }

        record = record with
        {
            Kind = kind,
            Programme = form.Programme.Trim(),
            Year = form.Year,
            EqualConditions = form.EqualConditions.Trim(),
            StatedBy = context.Officer,
            StatedAt = context.Now,
        };
        register.Put(record);
        BaseLetters.ToBase(
            context,
            register.Require<Base>(record.BaseId),
            record.SupportId,
            "support-recorded",
            "recorded",
            new
            {
                Kind = Labels.Of(kind).Zh,
                KindEn = Labels.Of(kind).En,
                record.Programme,
                record.Year,
            }
        );
        return Done(new Nothing());
    }
}
