using System.Text.Json;

namespace Bases.Register.Policies;

/// <summary>How policy changes: nothing that has applied is ever rewritten, and no officer changes it alone.</summary>
public static class PolicyChanges
{
    /// <summary>The parameter of I-1: the last day of the 2022 regulation, kept with its rule pack too.</summary>
    private const string EndParameter = "regulation.effectiveTo";
    private const string EndOfPack = "HB-2022-6";

    /// <returns>Why it cannot be asked for; null when it can.</returns>
    public static PolicyProblem? Problem(IRegister register, PolicyProposal proposal, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(register);
        ArgumentNullException.ThrowIfNull(proposal);
        if (string.IsNullOrWhiteSpace(proposal.Why))
        {
            return new PolicyProblem("请说明理由", "Please say why");
        }

        // What cases began under is not changed behind them: a value applies from a day on, and that day is not over.
        if (proposal.Subject != PolicySubject.RulePackEnd && proposal.On < today)
        {
            return new PolicyProblem(
                "生效日期不得早于今天：在办事项按其开始时的取值办理",
                "It cannot begin before today: running cases keep what they began under"
            );
        }

        return proposal.Subject switch
        {
            PolicySubject.Parameter => register.Find<PolicyParameter>(proposal.SubjectId) switch
            {
                null => new PolicyProblem("没有这个参数", "There is no such parameter"),
                { } parameter when proposal.Value is not { } value || !SameKind(parameter.Values[^1].Value, value) => new PolicyProblem(
                    "新的取值与原值的类型不同",
                    "The new value is of another kind than the present one"
                ),
                { } parameter when PolicyValueCheck.Problem(parameter, proposal.Value!.Value) is { } unfit => unfit,
                { } parameter when parameter.Values[^1].From > proposal.On => new PolicyProblem(
                    "已有更晚生效的取值",
                    "A value that begins later is there already"
                ),
                _ => null,
            },
            PolicySubject.Interpretation => register.Find<Interpretation>(proposal.SubjectId) is null
                ? new PolicyProblem("没有这条解释", "There is no such interpretation")
            : string.IsNullOrWhiteSpace(proposal.Text) ? new PolicyProblem("请填写解释的内容", "Please write what is held")
            : null,
            _ => register.Find<RulePack>(proposal.SubjectId) is not { } pack
                ? new PolicyProblem("没有这个规则包", "There is no such rule pack")
            : proposal.On < pack.EffectiveFrom ? new PolicyProblem("终止日早于施行日", "The end lies before the beginning")
            : null,
        };
    }

    /// <summary>Puts a released proposal into effect.</summary>
    /// <returns>Why it cannot be released; null when it was.</returns>
    public static PolicyProblem? Release(IRegisterChanges register, PolicyProposal proposal, string releasedBy, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(register);
        ArgumentNullException.ThrowIfNull(proposal);
        if (proposal.State != ProposalState.Waiting)
        {
            return new PolicyProblem("这项修改已经处理", "It was decided already");
        }

        if (proposal.ProposedBy == releasedBy)
        {
            return new PolicyProblem("须由另一人签发", "Another person has to release it");
        }

        if (Problem(register, proposal, Calendars.LegalTime.DayOf(now)) is { } problem)
        {
            return problem;
        }

        register.Put(proposal with { State = ProposalState.Released, DecidedBy = releasedBy, DecidedAt = now });
        Apply(register, proposal, $"{proposal.ProposedBy}、{releasedBy}", now);
        return null;
    }

    private static void Apply(IRegisterChanges register, PolicyProposal proposal, string who, DateTimeOffset now)
    {
        switch (proposal.Subject)
        {
            case PolicySubject.Parameter:
                var parameter = register.Find<PolicyParameter>(proposal.SubjectId)!;
                register.Put(
                    parameter with
                    {
                        Values = [.. parameter.Values, new PolicyValue(proposal.Value!.Value, proposal.On, null, proposal.Why, who)],
                    }
                );
                if (parameter.ParameterId == EndParameter && DateOnly.TryParse(proposal.Value!.Value.GetString(), out var last))
                {
                    End(register, EndOfPack, last, null, proposal.Why, who, now);
                }

                break;
            case PolicySubject.Interpretation:
                var interpretation = register.Find<Interpretation>(proposal.SubjectId)!;
                register.Put(
                    interpretation with
                    {
                        Rulings = [.. interpretation.Rulings, new Ruling(proposal.On, proposal.Text!.Trim(), proposal.Why, who)],
                    }
                );
                break;
            default:
                End(register, proposal.SubjectId, proposal.On, proposal.Text, proposal.Why, who, now);
                if (proposal.SubjectId == EndOfPack && register.Find<PolicyParameter>(EndParameter) is { } end)
                {
                    var value = JsonSerializer.SerializeToElement(
                        proposal.On.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)
                    );
                    register.Put(
                        end with
                        {
                            Values = [.. end.Values, new PolicyValue(value, Calendars.LegalTime.DayOf(now), null, proposal.Why, who)],
                        }
                    );
                }

                break;
        }
    }

    private static void End(
        IRegisterChanges register,
        string packId,
        DateOnly last,
        string? successor,
        string why,
        string who,
        DateTimeOffset now
    )
    {
        if (register.Find<RulePack>(packId) is { } pack)
        {
            register.Put(
                pack with
                {
                    EffectiveTo = last,
                    SuccessorNote = string.IsNullOrWhiteSpace(successor) ? pack.SuccessorNote : successor.Trim(),
                    Ends = [.. pack.Ends, new RulePackEnd(pack.EffectiveTo, last, why, who, now)],
                }
            );
        }
    }

    private static bool SameKind(JsonElement present, JsonElement other) =>
        present.ValueKind == other.ValueKind
        || (present.ValueKind is JsonValueKind.True or JsonValueKind.False && other.ValueKind is JsonValueKind.True or JsonValueKind.False);
}

/// <summary>Why a policy is not changed.</summary>
public sealed record PolicyProblem(string Chinese, string English);
