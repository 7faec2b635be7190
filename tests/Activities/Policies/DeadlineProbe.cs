using Bases.Activities.Contract;
using Bases.Dmn.Feel;
using Bases.Dmn.Values;
using Bases.Register.Calendars;
using Bases.Register.Policies;

namespace Bases.Activities.Tests.Policies;

/// <summary>What the expressions of the processes come to that read a parameter, by the policy of the day.</summary>
internal static class DeadlineProbe
{
    public static Probe Of(string id, object? variables = null) =>
        (changed, day) =>
        {
            var register = ParameterProbes.Register(changed);
            var all = (ContextValue)ActivityJson.Write(variables ?? new { });
            var scope = all.With("policy", RegisterValue.Of(Policy.On(register, day).ToJson()));
            var environment = new FeelEnvironment(
                LegalTime.At(day, new TimeOnly(9, 0)),
                new RegisterCalendar(new WorkingCalendar(register.All<CalendarYear>()))
            );
            var texts = PolicyText
                .Expressions.Where(text => text.Contains($"policy.{id}", StringComparison.Ordinal))
                .Select(text => $"{text} -> {FeelCompiler.CompileExpression(text).Expression!.Evaluate(scope, environment)}");
            return string.Join('\n', texts);
        };
}
