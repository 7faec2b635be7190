using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Register.Support;

namespace Bases.Activities.Support;

[Activity("support.record-result", "登记支持结果", "Records what became of the support (articles 19 to 21).")]
[Throws("RESULT_INVALID", "No result, or its date is missing or in the future.")]
internal sealed class RecordSupportResult : Activity<RecordSupportResult.Input, Nothing>
{
    public sealed record Input
    {
        [Label("支持编号")]
        public required string SupportId { get; init; }

        [Label("支持结果")]
        public required SupportResultForm SupportResult { get; init; }
    }

    protected override ActivityResult Run(Input input, ActivityContext context)
    {
        var form = input.SupportResult;
        if (
            form.Result is not (SupportResult.Granted or SupportResult.NotGranted)
            || form.ResultOn is null
            || form.ResultOn > context.Today
        )
        {
            return Throw("RESULT_INVALID", "请选择结果并填写日期，日期不晚于今日。");
        }

        context.Register.Put(
            context.Register.Require<SupportRecord>(input.SupportId) with
            {
                Result = form.Result.Value,
                ResultOn = form.ResultOn,
                Note = form.Note,
            }
        );
        return Done(new Nothing());
    }
}

internal sealed record SupportResultForm
{
    public SupportResult? Result { get; init; }

    public DateOnly? ResultOn { get; init; }

    public string? Note { get; init; }
}
