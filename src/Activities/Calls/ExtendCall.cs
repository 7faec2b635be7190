using Bases.Activities.Cases;
using Bases.Activities.Contract;
using Bases.Dmn.Values;
using Bases.Register.Applications;
using Bases.Register.Calls;

namespace Bases.Activities.Calls;

[Activity(
    "call.extend",
    "登记延期及理由",
    "Extends an open call's window, with the reason on record, and tells everybody who has a draft (article 13)."
)]
[Throws("EXTENSION_INVALID", "The new close is not later than the old one, or no reason is given.")]
internal sealed class ExtendCall : Activity<ExtendCall.Input, CallWindow>
{
    public sealed record Input
    {
        [Label("批次编号")]
        public required string CallId { get; init; }

        [Label("延期")]
        public required Extension Extension { get; init; }
    }

    protected override ActivityResult Run(Input input, ActivityContext context)
    {
        var call = context.Register.Require<Call>(input.CallId);
        if (Problem(call, input.Extension.ClosesAt, input.Extension.Reason) is { } problem)
        {
            return Throw("EXTENSION_INVALID", problem);
        }

        var closesAt = input.Extension.ClosesAt;
        var extended = call with
        {
            ClosesAt = closesAt,
            MunicipalClosesAt = input.Extension.MunicipalClosesAt ?? call.MunicipalClosesAt,
            Extensions =
            [
                .. call.Extensions,
                new CallExtension(call.ClosesAt, closesAt, input.Extension.Reason!, context.Officer, context.Now),
            ],
        };
        context.Register.Put(extended);
        foreach (
            var draft in context.Register.ApplicationsOf(call.CallId).Where(application => application.Status == ApplicationStatus.Draft)
        )
        {
            context.Outbox.Publish("application.window-changed", draft.ApplicationId, ContextValue.Empty);
        }

        return Done(CallWindow.Of(extended, context));
    }

    internal static string? Problem(Call call, DateTimeOffset closesAt, string? reason) =>
        closesAt <= call.ClosesAt ? "新的截止时间须晚于原截止时间，申报期不得缩短。"
        : string.IsNullOrWhiteSpace(reason) ? "延期须说明理由。"
        : null;
}

internal sealed record Extension
{
    public required DateTimeOffset ClosesAt { get; init; }

    public DateTimeOffset? MunicipalClosesAt { get; init; }

    public string? Reason { get; init; }
}

/// <summary>What would be refused of an extension: for the page that sends it.</summary>
public static class ExtensionCheck
{
    public static string? Problem(Call call, DateTimeOffset closesAt, string? reason) =>
        call.Status != CallStatus.Open ? "批次不在申报期内，不能延期。" : ExtendCall.Problem(call, closesAt, reason);
}
