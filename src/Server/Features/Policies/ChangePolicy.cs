using System.Globalization;
using Bases.Infrastructure.Register;
using Bases.Infrastructure.Runtime;
using Bases.Register.Policies;
using Bases.Server.Access;
using Bases.Server.Refusals;
using Bases.Server.Wording;

namespace Bases.Server.Features.Policies;

/// <summary>Asks for a change of policy, and releases or declines what another has asked for (articles 32 and 33).</summary>
public sealed class ChangePolicy(Viewer viewer, RegisterMemory register, ProcessRuntime runtime, TimeProvider clock, Dates dates)
{
    public static bool MayPropose(Viewer viewer) => viewer?.IsAny(Roles.CallManager, Roles.Admin) == true;

    public static bool MayRelease(Viewer viewer) => viewer?.IsAny(Roles.Releaser, Roles.Admin) == true;

    /// <param name="id">Of the parameter or the interpretation.</param>
    public Task<Answer<PolicyProposal>> ProposeAsync(string id, ChangeForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        var parameter = register.Current.Find<PolicyParameter>(id);
        return ProposeAsync(
            parameter is null ? PolicySubject.Interpretation : PolicySubject.Parameter,
            id,
            form,
            proposal =>
                parameter is null
                    ? proposal with
                    {
                        Text = form.Value,
                    }
                    : proposal with
                    {
                        Value = PolicyValues.Read(form.Value, parameter.Values[^1].Value),
                    },
            cancellation
        );
    }

    /// <summary>Another last day for a rule pack, with what is known of its successor.</summary>
    public Task<Answer<PolicyProposal>> ProposeEndAsync(
        string packId,
        string? on,
        string? successor,
        string? why,
        CancellationToken cancellation
    ) =>
        ProposeAsync(
            PolicySubject.RulePackEnd,
            packId,
            new ChangeForm(null, on, why),
            proposal => proposal with { Text = successor },
            cancellation
        );

    public async Task<Answer<PolicyProposal>> ReleaseAsync(string proposalId, CancellationToken cancellation)
    {
        if (register.Current.Find<PolicyProposal>(proposalId) is null)
        {
            return new NotFound();
        }

        if (!MayRelease(viewer))
        {
            return NotAllowed.Role;
        }

        return await runtime.ChangeRegisterAsync<Answer<PolicyProposal>>(
            "policy.release",
            (changes, _) =>
            {
                var proposal = changes.Find<PolicyProposal>(proposalId)!;
                return PolicyChanges.Release(changes, proposal, viewer.UserName!, clock.GetUtcNow()) is { } problem
                    ? new Overtaken(problem.Chinese, problem.English)
                    : proposal;
            },
            viewer.UserName,
            cancellation
        );
    }

    /// <summary>By whoever releases, or taken back by whoever asked.</summary>
    public async Task<Answer<PolicyProposal>> DeclineAsync(string proposalId, CancellationToken cancellation)
    {
        if (register.Current.Find<PolicyProposal>(proposalId) is not { State: ProposalState.Waiting } proposal)
        {
            return new NotFound();
        }

        if (!MayRelease(viewer) && proposal.ProposedBy != viewer.UserName)
        {
            return NotAllowed.Role;
        }

        return await runtime.ChangeRegisterAsync<Answer<PolicyProposal>>(
            "policy.decline",
            (changes, _) =>
            {
                changes.Put(proposal with { State = ProposalState.Declined, DecidedBy = viewer.UserName, DecidedAt = clock.GetUtcNow() });
                return proposal;
            },
            viewer.UserName,
            cancellation
        );
    }

    private async Task<Answer<PolicyProposal>> ProposeAsync(
        PolicySubject subject,
        string id,
        ChangeForm form,
        Func<PolicyProposal, PolicyProposal> content,
        CancellationToken cancellation
    )
    {
        if (!MayPropose(viewer))
        {
            return NotAllowed.Role;
        }

        if (!DateOnly.TryParseExact(form.On, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on))
        {
            return new Invalid("请选择日期。", "Please choose the day.");
        }

        var proposal = content(
            new PolicyProposal
            {
                ProposalId = "",
                Subject = subject,
                SubjectId = id,
                On = on,
                Why = form.Why?.Trim() ?? "",
                ProposedBy = viewer.UserName!,
                ProposedAt = clock.GetUtcNow(),
            }
        );
        if (PolicyChanges.Problem(register.Current, proposal, dates.Today) is { } problem)
        {
            return new Invalid(problem.Chinese + "。", problem.English + ".");
        }

        return await runtime.ChangeRegisterAsync<Answer<PolicyProposal>>(
            "policy.propose",
            (changes, _) =>
            {
                var numbered = proposal with { ProposalId = $"ZC{dates.Today.Year}{changes.NextNumber("policy-proposal"):000}" };
                changes.Put(numbered);
                return numbered;
            },
            viewer.UserName,
            cancellation
        );
    }
}
