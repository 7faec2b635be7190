using Bases.Activities.Tests.RuleCheck;
using Bases.Register.Policies;

namespace Bases.Activities.Tests.Policies;

/// <summary>A parameter that an officer can change and nothing reads would be a promise that is not kept.</summary>
public sealed class EveryParameterTests
{
    private static readonly IReadOnlyList<string> Known =
    [
        .. Repository.Reference.OfType<PolicyParameter>().Select(parameter => parameter.ParameterId),
    ];

    public static TheoryData<string> Parameters => [.. Known];

    [Theory]
    [MemberData(nameof(Parameters))]
    public void Should_be_read_by_the_code_a_process_or_a_table(string id) => PolicyText.Reads(id).ShouldBeTrue();

    [Fact]
    public void Should_know_every_parameter_that_is_read() =>
        PolicyText.OfExpressions.Concat(PolicyText.Asked).Except(Known).ShouldBeEmpty();

    [Fact]
    public void Should_have_a_value_or_a_reason_why_not_for_every_interpretation()
    {
        var parameters = Repository.Reference.OfType<PolicyParameter>().ToLookup(parameter => parameter.InterpretationId);

        Repository
            .Reference.OfType<Interpretation>()
            .Where(known => parameters[known.InterpretationId].Any() == known.WithoutParameter is not null)
            .Select(known => known.InterpretationId)
            .ShouldBeEmpty();
    }

    [Fact]
    public void Should_offer_its_present_value_among_its_choices() =>
        Repository
            .Reference.OfType<PolicyParameter>()
            .Where(parameter => parameter.Choices.Count > 0)
            .Where(parameter =>
                !parameter.Choices.Any(choice => System.Text.Json.JsonElement.DeepEquals(choice, parameter.Values[^1].Value))
            )
            .ShouldBeEmpty();
}
