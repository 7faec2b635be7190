using Bases.Dmn.Feel;
using Bases.Dmn.Feel.Compilation;
using Bases.Dmn.Feel.Types;
using Bases.Dmn.Values;

namespace Bases.Dmn.Decisions.Types;

/// <summary>A type whose values must pass tests (DMN 1.5, 7.3.3): the allowed values of an item definition.</summary>
internal sealed class ConstrainedType(string name, FeelType content, UnaryTest test) : FeelType
{
    // A constraint is a property of the type: it cannot depend on variables or on the time.
    private static readonly FeelEnvironment Nowhere = new(DateTimeOffset.UnixEpoch, null);

    public override string Name => name;

    internal override FeelType Plain => content.Plain;

    internal override bool Holds(Value value, bool constrained) =>
        content.Holds(value, constrained)
        && (!constrained || test(new Run(ContextValue.Empty, Nowhere, null), new Locals(value, null), value) == true);

    private protected override bool IsPartOf(FeelType other) => ReferenceEquals(this, other) || content.ConformsTo(other);
}
