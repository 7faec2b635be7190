using Bases.Activities.Contract;
using Bases.Dmn.Values;
using Bases.Register;
using Bases.Register.Calendars;
using Bases.Register.Policies;

namespace Bases.Activities.Assessment;

/// <summary>
/// What every base is judged by on a day – calendar, rule packs, policy – read from the register once, however many bases there
/// are. It lasts as long as the step that asks.
/// </summary>
public sealed class JudgingBasis(IRegister register)
{
    private readonly Dictionary<DateOnly, (Policy Policy, Value Value)> policies = [];

    public IRegister Register => register;

    public WorkingCalendar Calendar { get; } = new(register.All<CalendarYear>());

    /// <summary>First day of the regulation.</summary>
    public DateOnly RegulationFrom { get; } = RulePack.FirstDay(register);

    public Policy PolicyOn(DateOnly day) => On(day).Policy;

    /// <summary>The same as tables read it.</summary>
    public Value PolicyValueOn(DateOnly day) => On(day).Value;

    private (Policy Policy, Value Value) On(DateOnly day)
    {
        if (!policies.TryGetValue(day, out var known))
        {
            var policy = Policy.On(register, day);
            policies.Add(day, known = (policy, RegisterValue.Of(policy.ToJson())));
        }

        return known;
    }
}
