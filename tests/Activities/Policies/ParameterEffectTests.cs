using System.Text.Json;
using Bases.Activities.Tests.RuleCheck;
using Bases.Register;
using Bases.Register.Policies;

namespace Bases.Activities.Tests.Policies;

/// <summary>
/// Each parameter of I-1 … I-29, and each that a process reads: another value changes what is done from its day on, and not
/// on the day before.
/// </summary>
public sealed class ParameterEffectTests
{
    /// <summary>A working day after which and before which there are working days too.</summary>
    private static readonly DateOnly Day = new(2026, 10, 16);

    /// <summary>
    /// The last day of the regulation is that of its pack (<c>PolicyChangesTests</c>); the mark of a revoked base is on the
    /// public register (<c>PolicyTests</c> of the server).
    /// </summary>
    private static readonly string[] SeenElsewhere = ["regulation.effectiveTo", "ending.revokedMark"];

    public static TheoryData<string> Parameters =>
        [
            .. Repository
                .Reference.OfType<PolicyParameter>()
                .Where(parameter => parameter.InterpretationId is not null || IsReadByAProcess(parameter.ParameterId))
                .Select(parameter => parameter.ParameterId)
                .Except(SeenElsewhere),
        ];

    [Theory]
    [MemberData(nameof(Parameters))]
    public void Should_change_what_is_done_from_its_day_on_and_not_before(string id)
    {
        var shipped = Repository.Reference.OfType<PolicyParameter>().Single(parameter => parameter.ParameterId == id);
        var (other, probe) = ParameterProbes.All.TryGetValue(id, out var known) ? known : (Another(shipped), DeadlineProbe.Of(id));
        var changed = shipped with
        {
            Values = [.. shipped.Values, new PolicyValue(JsonDocument.Parse(other).RootElement, Day, null, "试验", "admin1")],
        };

        var before = Day.AddDays(-1);
        probe([changed], before).ShouldBe(probe([shipped], before), "the value of before holds until the day");
        probe([changed], Day).ShouldNotBe(probe([shipped], Day));
    }

    private static bool IsReadByAProcess(string id) =>
        PolicyText.Expressions.Any(text =>
            text.Contains("working day", StringComparison.Ordinal) && text.Contains($"policy.{id})", StringComparison.Ordinal)
        );

    private static string Another(PolicyParameter shipped) =>
        shipped.Values[^1].Value is { ValueKind: JsonValueKind.Number } number
            ? JsonSerializer.Serialize(number.GetInt32() + 7)
            : throw new InvalidOperationException($"There is no probe of {shipped.ParameterId}.");
}

/// <summary>What is done on a day in a register with these entries changed, as text.</summary>
internal delegate string Probe(IReadOnlyList<IRegisterEntry> changed, DateOnly day);
