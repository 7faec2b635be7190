using System.Text.Json;
using Bases.Engine.Commands;
using Bases.Infrastructure.Queries;
using Bases.Infrastructure.Runtime;
using Bases.Server.Access;

namespace Bases.Server.ProcessApi;

/// <summary><c>/v2/process-instances/{key}/modification</c> and <c>/migration</c>; for operators and their programs.</summary>
internal static class Interventions
{
    public static void MapInterventionsApi(this RouteGroupBuilder instances)
    {
        instances.MapPost("/{key:long}/modification", ModifyAsync);
        instances.MapPost("/{key:long}/migration", MigrateAsync);
    }

    private static async Task<IResult> ModifyAsync(
        long key,
        ModificationRequest request,
        Viewer viewer,
        ProcessQueries queries,
        ProcessRuntime runtime,
        CancellationToken cancellation
    )
    {
        var activations = new List<Activation>();
        foreach (var instruction in request.ActivateInstructions ?? [])
        {
            if (!TryVariables(instruction.VariableInstructions ?? [], out var variables))
            {
                return ApiAnswers.NoObject;
            }

            var scope = instruction.AncestorElementInstanceKey is { Value: > 0 } ancestor ? ancestor : (Key?)null;
            activations.Add(new Activation(instruction.ElementId, variables, scope));
        }

        return await ExecuteAsync(
            key,
            new ModifyInstance(
                activations,
                [.. (request.TerminateInstructions ?? []).Select(instruction => instruction.ElementInstanceKey)],
                request.Reason
            ),
            viewer,
            queries,
            runtime,
            cancellation
        );
    }

    private static async Task<IResult> MigrateAsync(
        long key,
        MigrationRequest request,
        Viewer viewer,
        ProcessQueries queries,
        ProcessRuntime runtime,
        CancellationToken cancellation
    )
    {
        var mapping = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var instruction in request.MappingInstructions ?? [])
        {
            if (!mapping.TryAdd(instruction.SourceElementId, instruction.TargetElementId))
            {
                return ApiAnswers.Problem(
                    StatusCodes.Status400BadRequest,
                    "INVALID_ARGUMENT",
                    $"Expected one mapping for '{instruction.SourceElementId}', but there are several."
                );
            }
        }

        return await ExecuteAsync(
            key,
            new MigrateInstance(request.TargetProcessDefinitionKey.Value, mapping, Reason: request.Reason),
            viewer,
            queries,
            runtime,
            cancellation
        );
    }

    private static async Task<IResult> ExecuteAsync(
        long key,
        Command command,
        Viewer viewer,
        ProcessQueries queries,
        ProcessRuntime runtime,
        CancellationToken cancellation
    )
    {
        if (!viewer.Is(Roles.Operator))
        {
            return ApiAnswers.Forbidden;
        }

        return await queries.InstanceAsync(new Key(key), cancellation) is { } instance
            ? ApiAnswers.Done(await runtime.ExecuteAsync(instance.Key, command, viewer.UserName, cancellation))
            : ApiAnswers.NotFound($"Process instance {key} is not there.");
    }

    /// <summary>All go to the scope of the element, the later ones over the earlier.</summary>
    private static bool TryVariables(IReadOnlyList<VariableInstruction> instructions, out Dmn.Values.ContextValue variables)
    {
        variables = Dmn.Values.ContextValue.Empty;
        foreach (var instruction in instructions)
        {
            if (!ApiAnswers.TryVariables(instruction.Variables, out var more))
            {
                return false;
            }

            foreach (var (name, value) in more.Entries)
            {
                variables = variables.With(name, value);
            }
        }

        return true;
    }

    /// <param name="Reason">For the journal; Camunda 8 has no such field.</param>
    internal sealed record ModificationRequest(
        IReadOnlyList<ActivateInstruction>? ActivateInstructions,
        IReadOnlyList<TerminateInstruction>? TerminateInstructions,
        string? Reason = null
    );

    internal sealed record ActivateInstruction(
        string ElementId,
        IReadOnlyList<VariableInstruction>? VariableInstructions = null,
        Key? AncestorElementInstanceKey = null
    );

    internal sealed record VariableInstruction(JsonElement Variables);

    internal sealed record TerminateInstruction(Key ElementInstanceKey);

    /// <param name="Reason">For the journal; Camunda 8 has no such field.</param>
    internal sealed record MigrationRequest(
        Key TargetProcessDefinitionKey,
        IReadOnlyList<MappingInstruction>? MappingInstructions,
        string? Reason = null
    );

    internal sealed record MappingInstruction(string SourceElementId, string TargetElementId);
}
