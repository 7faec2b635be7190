using System.Text.Json;
using Bases.Infrastructure.Runtime;
using Bases.Server.Access;

namespace Bases.Server.ProcessApi;

/// <summary><c>/v2/messages</c>, <c>/v2/signals</c> and <c>/v2/conditionals</c>; for operators and their programs.</summary>
internal static class Messages
{
    public static void MapMessagesApi(this RouteGroupBuilder api)
    {
        api.MapPost(
                "/messages/publication",
                (
                    PublicationRequest request,
                    Viewer viewer,
                    RequestIdentity identity,
                    ProcessRuntime runtime,
                    CancellationToken cancellation
                ) =>
                    DeliverAsync(
                        viewer,
                        request.Variables,
                        variables =>
                            runtime
                                .Once(identity.Id)
                                .PublishMessageAsync(
                                    request.Name,
                                    request.CorrelationKey,
                                    variables,
                                    viewer.UserName,
                                    request.TimeToLive is { } wait and > 0 ? TimeSpan.FromMilliseconds(wait) : null,
                                    request.MessageId,
                                    cancellation
                                ),
                        _ => TypedResults.Ok(new { messageKey = request.MessageId, tenantId = ApiAnswers.Tenant })
                    )
            )
            .WithTags("Message");

        api.MapPost(
                "/messages/correlation",
                (
                    CorrelationRequest request,
                    Viewer viewer,
                    RequestIdentity identity,
                    ProcessRuntime runtime,
                    CancellationToken cancellation
                ) =>
                    DeliverAsync(
                        viewer,
                        request.Variables,
                        variables =>
                            runtime
                                .Once(identity.Id)
                                .PublishMessageAsync(
                                    request.Name,
                                    request.CorrelationKey,
                                    variables,
                                    viewer.UserName,
                                    cancellation: cancellation
                                ),
                        delivery =>
                            delivery.Instances is [var instance, ..]
                                ? TypedResults.Ok(new { processInstanceKey = instance, tenantId = ApiAnswers.Tenant })
                                : ApiAnswers.NotFound(
                                    $"Expected to correlate message '{request.Name}' with key '{request.CorrelationKey}', but nobody waits for it."
                                )
                    )
            )
            .WithTags("Message");

        api.MapPost(
                "/conditionals/evaluation",
                (ConditionsRequest request, Viewer viewer, ProcessRuntime runtime, CancellationToken cancellation) =>
                    DeliverAsync(
                        viewer,
                        request.Variables,
                        variables =>
                            runtime.EvaluateConditionsAsync(variables, request.ProcessDefinitionKey, viewer.UserName, cancellation),
                        delivery =>
                            TypedResults.Ok(
                                new
                                {
                                    processInstances = delivery.Instances.Select(instance => new { processInstanceKey = instance }),
                                    tenantId = ApiAnswers.Tenant,
                                }
                            )
                    )
            )
            .WithTags("Conditional");

        api.MapPost(
                "/signals/broadcast",
                (
                    BroadcastRequest request,
                    Viewer viewer,
                    RequestIdentity identity,
                    ProcessRuntime runtime,
                    CancellationToken cancellation
                ) =>
                    DeliverAsync(
                        viewer,
                        request.Variables,
                        variables =>
                            runtime.Once(identity.Id).BroadcastSignalAsync(request.SignalName, variables, viewer.UserName, cancellation),
                        _ => TypedResults.Ok(new { tenantId = ApiAnswers.Tenant })
                    )
            )
            .WithTags("Signal");
    }

    private static async Task<IResult> DeliverAsync(
        Viewer viewer,
        JsonElement given,
        Func<Dmn.Values.ContextValue, Task<CommandResult<Delivery>>> deliver,
        Func<Delivery, IResult> answer
    )
    {
        if (!viewer.Is(Roles.Operator))
        {
            return ApiAnswers.Forbidden;
        }

        if (!ApiAnswers.TryVariables(given, out var variables))
        {
            return ApiAnswers.NoObject;
        }

        var result = await deliver(variables);
        return result.Value is { } delivery ? answer(delivery) : ApiAnswers.Rejected(result.Rejection!);
    }

    internal sealed record PublicationRequest(
        string Name,
        string? CorrelationKey,
        long? TimeToLive,
        string? MessageId,
        JsonElement Variables
    );

    internal sealed record CorrelationRequest(string Name, string? CorrelationKey, JsonElement Variables);

    internal sealed record ConditionsRequest(JsonElement Variables, Key? ProcessDefinitionKey = null);

    internal sealed record BroadcastRequest(string SignalName, JsonElement Variables);
}
