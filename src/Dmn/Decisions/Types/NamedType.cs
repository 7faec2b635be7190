using Bases.Dmn.Feel.Types;
using Bases.Dmn.Values;

namespace Bases.Dmn.Decisions.Types;

/// <summary>A type by its name, found when it is first used: item definitions may name later ones, and themselves.</summary>
internal sealed class NamedType(string name, Func<FeelType> find) : FeelType
{
    private readonly Lazy<FeelType> content = new(find);

    public override string Name => name;

    public FeelType Content => content.Value;

    internal override FeelType Plain => Content.Plain;

    internal override bool Holds(Value value, bool constrained) => Content.Holds(value, constrained);

    private protected override bool IsPartOf(FeelType other) => Content.ConformsTo(other);
}
