using System.Text.Json;
using System.Text.Json.Nodes;
using Bases.Activities.Applications;
using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Register.Calls;
using Bases.Register.Json;
using Bases.Register.Policies;

namespace Bases.Activities.Calls;

[Activity("call.draft", "登记批次", "Takes the drafted call into the register, to be approved by a second person (article 13).")]
[Throws("CALL_INVALID", "Dates out of order, or a directed call without invited hosts; the message says which.")]
internal sealed class SaveCall : Activity<SaveCall.Input, SaveCall.Output>
{
    private static readonly string[] OfficeOwned = ["callId", "status", "extensions", "approvedBy", "approvedAt", "rulePackId"];

    public sealed record Input
    {
        [Label("批次编号")]
        public required string CallId { get; init; }

        [Label("申报通知")]
        public required JsonObject Call { get; init; }
    }

    public sealed record Output(
        [property: Label("政策参数")] JsonObject Policy,
        [property: Label("开放时刻")] DateTimeOffset OpensAt,
        [property: Label("起草人")] string DraftedBy
    );

    protected override ActivityResult Run(Input input, ActivityContext context)
    {
        Call call;
        try
        {
            call = Read(input, context);
        }
        catch (JsonException problem)
        {
            return Throw("CALL_INVALID", $"申报通知 {problem.Path} 处填写有误或缺失。");
        }

        if (Problem(call) is { } mistake)
        {
            return Throw("CALL_INVALID", mistake);
        }

        context.Register.Put(call);
        return Done(new Output(context.Policy.ToJson(), call.OpensAt, context.Officer));
    }

    private static Call Read(Input input, ActivityContext context)
    {
        var entry = new JsonObject { ["callId"] = input.CallId };
        foreach (var (name, value) in input.Call)
        {
            if (!OfficeOwned.Contains(name))
            {
                entry[name] = value?.DeepClone();
            }
        }

        var call = ApplicationForm.Clean(entry).Deserialize<Call>(RegisterJson.Options) ?? throw new JsonException("The form is empty.");
        var pack = RulePack.On(context.Register, call.ReferenceDate);
        return call with
        {
            Status = CallStatus.AwaitingApproval,
            MunicipalClosesAt = call.MunicipalClosesAt ?? call.ClosesAt,
            RulePackId = pack?.RulePackId,
        };
    }

    private static string? Problem(Call call) =>
        call.ClosesAt <= call.OpensAt ? "截止时间须晚于开放时间。"
        : call.MunicipalClosesAt < call.OpensAt || call.MunicipalClosesAt > call.ClosesAt ? "推荐部门截止须在申报期内。"
        : call.Kind == CallKind.Directed && call.InvitedHostIds.Count == 0 ? "定向征集须列明受邀单位（第四条）。"
        : call.Kind == CallKind.Directed
        && (call.Argumentation is not { HeldOn: not null, Minutes.Count: > 0 } meeting || string.IsNullOrWhiteSpace(meeting.Conclusion))
            ? "定向征集须经专家论证：请填写论证会日期和结论，并附会议纪要（第四条）。"
        : null;
}
