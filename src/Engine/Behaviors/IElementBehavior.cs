using Bases.Engine.Execution;
using Bases.Engine.Model;
using Bases.Engine.State;

namespace Bases.Engine.Behaviors;

/// <summary>What one kind of element does; what all kinds have in common is in <see cref="Elements"/>.</summary>
internal interface IElementBehavior
{
    FlowNodeKind Kind { get; }

    /// <summary>Where the standard describes it.</summary>
    string Section { get; }

    /// <summary>One line for docs/supported-elements.md.</summary>
    string Summary { get; }

    /// <summary>Does the work, or begins to wait for it; again when an incident at an activated element is resolved.</summary>
    void Activated(Turn turn, ElementInstance element);

    /// <summary>Chooses the flows by which the tokens leave into <see cref="Turn.Chosen"/>.</summary>
    /// <returns>False when it could not; an incident tells.</returns>
    bool TryChooseFlows(Turn turn, ElementInstance element) => Tokens.TryChoose(turn, element);

    /// <summary>The element has completed and its tokens have not left yet: what it throws.</summary>
    void Completed(Turn turn, ElementInstance element) { }

    /// <summary>Something in the scope that this element opens has completed.</summary>
    void ChildCompleted(Turn turn, ElementInstance scope, ElementInstance child) { }

    /// <summary>Whether the scope that this element opens is done when no token is left in it.</summary>
    bool EndsWhenEmpty(ElementInstance scope) => true;
}
